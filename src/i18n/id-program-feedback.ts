/** How messages are answered, in Indonesian. `count` is written already; `days` are working days. */
export const idProgramFeedback = {
  noMessages: 'Belum ada pesan warga',
  messagesAsked: (count: string) => `${count} pesan warga`,
  messagesClosed: (count: string) => `${count} selesai`,
  /** Half of all that came, the unanswered ones too. */
  halfAnswered: (days: number) =>
    days ? `separuh dijawab dalam ${days}\xa0hari kerja` : 'separuh dijawab pada hari yang sama',
  notYetHalf: 'belum separuh dijawab',
  countedInYear: (date: string) => `12\xa0bulan terakhir, dihitung ${date}`,
};

export type ProgramFeedbackWords = typeof idProgramFeedback;
