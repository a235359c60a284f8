const say = (id: string, en: string): string => `${id} / ${en}`;

/** Why a photo is not taken, and what to do, in Indonesian, then English, for whoever sent it. */
export const REFUSED_WORDS = {
  empty: say(
    'Foto ini kosong; mungkin belum selesai disimpan. Silakan pilih sekali lagi.',
    'This photo is empty; perhaps it was not saved to the end. Please choose it once more.',
  ),
  'too-large': say(
    'Berkas foto ini lebih dari 1 MB. Kecilkan dahulu, atau kirim tangkapan layarnya.',
    'This photo is more than 1 MB. Please make it smaller, or send a screenshot of it.',
  ),
  'too-many-pixels': say(
    'Gambar ini terlalu lebar atau terlalu tinggi. Ambil foto biasa, atau kirim tangkapan layarnya.',
    'This picture is too wide or too high. Please take an ordinary photo, or send a screenshot of it.',
  ),
  heic: say(
    'Foto HEIC belum dapat dibuka di sini. Simpan sebagai JPEG (di iPhone: Pengaturan > Kamera > Format > Paling Kompatibel), atau kirim tangkapan layarnya.',
    'HEIC photos cannot be opened here yet. Save it as JPEG (on an iPhone: Settings > Camera > Formats > Most Compatible), or send a screenshot of it.',
  ),
  gif: say(
    'Gambar bergerak (GIF) tidak diterima. Kirim foto biasa, atau tangkapan layarnya.',
    'Moving pictures (GIF) are not taken. Please send an ordinary photo, or a screenshot of it.',
  ),
  svg: say(
    'Berkas ini gambar SVG, bukan foto. Kirim tangkapan layarnya.',
    'This file is an SVG drawing, not a photo. Please send a screenshot of it.',
  ),
  html: say(
    'Berkas ini halaman web, bukan foto. Pilih foto dari galeri, atau kirim tangkapan layar halaman itu.',
    'This file is a web page, not a photo. Choose a photo from your gallery, or send a screenshot of that page.',
  ),
  'no-photo': say(
    'Berkas ini bukan foto JPEG, PNG, atau WebP. Pilih foto dari galeri, atau kirim tangkapan layarnya.',
    'This file is no JPEG, PNG or WebP photo. Choose a photo from your gallery, or send a screenshot of it.',
  ),
  damaged: say(
    'Foto ini rusak atau terpotong, sehingga tidak dapat dibuka. Ambil ulang fotonya, atau pilih yang lain.',
    'This photo is damaged or cut off and cannot be opened. Please take it again, or choose another one.',
  ),
  'too-slow': say(
    'Foto ini terlalu lama diolah. Kirim tangkapan layarnya, atau foto yang lebih kecil.',
    'This photo takes too long to prepare. Please send a screenshot of it, or a smaller photo.',
  ),
  unsupported: say(
    'Kami belum dapat menerima foto di sini. Ceritakan saja dengan kata-kata apa yang terlihat di foto itu.',
    'We cannot take photos here yet. Please tell us in words what the photo shows.',
  ),
} as const;

export type RefusedReason = keyof typeof REFUSED_WORDS;
