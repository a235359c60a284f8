/** What a figure inside an article says when time has passed, in Indonesian. */
export const idLivingSentence = {
  published: (day: string) => `Saat artikel ini terbit (${day})`,
  still: 'kini masih',
  corrected: 'kemudian dikoreksi menjadi',
  noNewer: 'belum ada angka yang lebih baru',
  renamed: (title: string) => `kini bernama “${title}”`,
  merged: (title: string) => `kini bagian dari “${title}”`,
};

export type LivingSentenceWords = typeof idLivingSentence;
