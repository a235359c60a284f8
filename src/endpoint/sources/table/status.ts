/** Words for where a programme stands, by the code of OC4IDS's codelist projectStatus. */
const WORDS: Record<string, string> = {
  identification: 'identification|identifikasi|usulan|diusulkan|gagasan|proposed',
  preparation:
    'preparation|persiapan|perencanaan|dalam perencanaan|direncanakan|belum mulai|belum dimulai|belum berjalan|' +
    'belum dilaksanakan|belum dikerjakan|not yet started|not started|planned|planning|penyusunan dokumen',
  implementation:
    'implementation|pelaksanaan|dalam pelaksanaan|berjalan|sedang berjalan|sedang dikerjakan|dikerjakan|' +
    'sedang dilaksanakan|dilaksanakan|proses|dalam proses|proses pengerjaan|dalam pengerjaan|on going|ongoing|' +
    'in progress|aktif|active|tender|lelang|pemilihan penyedia|proses tender|konstruksi|under construction',
  completion: 'completion|selesai|sudah selesai|selesai 100|tuntas|rampung|completed|complete|done|finished|pho|fho',
  maintenance: 'maintenance|pemeliharaan|masa pemeliharaan|operasional|beroperasi',
  decommissioning: 'decommissioning|penghapusan',
  decommissioned: 'decommissioned|dihapuskan',
  cancelled:
    'cancelled|canceled|batal|dibatalkan|dihentikan|berhenti|terminated|putus kontrak|pemutusan kontrak|tidak dilanjutkan',
};

const CODES = new Map(
  Object.entries(WORDS).flatMap(([code, words]) => words.split('|').map((word): [string, string] => [word, code])),
);

/** The code for a word as people and agencies write it, in Indonesian or English; missing where it is not known. */
export const statusCode = (text: string): string | undefined =>
  CODES.get(
    text
      .toLowerCase()
      .replace(/[^a-z\d]+/g, ' ')
      .trim(),
  );
