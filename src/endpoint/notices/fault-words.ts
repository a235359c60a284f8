/** Sentences for why a notice did not go out, by what its code begins with; the first that fits counts. */
const FAULTS: readonly [pattern: RegExp, id: string, en: string][] = [
  [/^smtp 4/, 'server surat penerima minta dicoba lagi nanti', 'the receiver’s mail server asks to try again later'],
  [/^smtp 5/, 'server surat menolak alamat atau isi surat ini', 'the mail server refuses this address or text'],
  [/^address/, 'server surat tidak mengenal bentuk alamat ini', 'the mail server does not know this form of address'],
  [
    /^auth/,
    'nama pengguna atau sandi dalam OPD_SMTP_URL ditolak server surat',
    'the mail server refuses user or password of OPD_SMTP_URL',
  ],
  [/^sender/, 'server surat menolak alamat pengirim OPD_MAIL_FROM', 'the mail server refuses the sender OPD_MAIL_FROM'],
  [
    /^package/,
    'paket nodemailer belum terpasang; jalankan: npm install nodemailer',
    'the package nodemailer is missing; run: npm install nodemailer',
  ],
  [
    /^http (400|413|422)/,
    'gerbang WhatsApp/SMS menolak nomor atau isi pesan ini',
    'the WhatsApp/SMS gateway refuses this number or text',
  ],
  [
    /^http (401|403)/,
    'gerbang WhatsApp/SMS menolak tanda tangan; periksa OPD_NOTICE_WEBHOOK_SECRET',
    'the WhatsApp/SMS gateway refuses the signature; check OPD_NOTICE_WEBHOOK_SECRET',
  ],
  [
    /^http (3|404|410)/,
    'gerbang WhatsApp/SMS tidak ada di alamat OPD_NOTICE_WEBHOOK',
    'there is no WhatsApp/SMS gateway at OPD_NOTICE_WEBHOOK',
  ],
  [/^http/, 'gerbang WhatsApp/SMS sedang bermasalah', 'the WhatsApp/SMS gateway has a problem'],
  [
    /ENOTFOUND|EAI_AGAIN|EDNS/,
    'nama server tidak ditemukan; periksa ejaan dan jaringan',
    'the server’s name is not known; check its spelling and the network',
  ],
  [
    /ECONNREFUSED/,
    'server ada, tetapi tidak menerima sambungan pada port itu',
    'the server is there but takes no connection on that port',
  ],
  [
    /TIMEDOUT|EABORT|Timeout|Abort/,
    'server tidak menjawab; mungkin diblokir tembok api',
    'the server does not answer; perhaps a firewall blocks it',
  ],
  [
    /CERT|SIGNED|ISSUER|SIGNATURE|ALTNAME/,
    'sertifikat TLS server tidak dapat dipercaya; pakai nama yang tertulis di sertifikatnya',
    'the server’s TLS certificate cannot be trusted; use the name that stands in it',
  ],
  [
    /SSL|TLS|ESOCKET|EPROTO/,
    'TLS gagal; smtps:// untuk port 465, smtp:// untuk port 587 dan 25',
    'TLS failed; smtps:// is for port 465, smtp:// for ports 587 and 25',
  ],
];

/** What a code (`connect ECONNREFUSED`) means, in words; the code stands behind it for who asks others for help. */
export function faultWords(code: string, language: 'id' | 'en'): string {
  const found = FAULTS.find(([pattern]) => pattern.test(code));
  const words = found?.[language == 'id' ? 1 : 2] ?? (language == 'id' ? 'sambungan terputus' : 'the connection broke');
  return `${words} (${code})`;
}
