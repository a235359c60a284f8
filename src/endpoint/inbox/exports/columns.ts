import type { ExportedCase } from '../../desk/exporting.js';
import type { FeedbackFacts } from '../../feedback/feedback-of.js';
import { dayOf, inWib } from '../../../contract/wib.js';
import type { InboxWords } from '../words/index.js';
import { answersIn } from './answers.js';

export interface Table {
  facts: FeedbackFacts;
  words: InboxWords;
  /** Whether sender's names and contacts go along. */
  senders: boolean;
}
type Cell = string | number | undefined;
type Column = readonly [name: string, cell: (found: ExportedCase, table: Table) => Cell];

/** Day and time in WIB as spreadsheets of all languages read them: 2026-11-24 10:00. */
const momentOf = (time: number | undefined): Cell =>
  time == undefined ? undefined : inWib(time).slice(0, 16).replace('T', ' ');

/** Nobody sees who wrote an anonymous message, whatever is kept. */
export const senderOf = ({ visibility, name, contact }: ExportedCase, { senders }: Pick<Table, 'senders'>) =>
  senders && visibility != 'anonim' ? { name, contact } : {};

const agencyOf = (id: string | undefined, { facts }: Table): Cell =>
  id == undefined ? undefined : (facts.agencies.get(id) ?? id);

const serviceOf = ({ serviceCode }: ExportedCase, { facts }: Table): string =>
  facts.services.get(serviceCode)?.service_name ?? serviceCode;

const answersOf = ({ serviceCode, attribute }: ExportedCase, { facts }: Table): Cell =>
  answersIn(facts, serviceCode, attribute)
    .map(([question, answer]) => `${question} ${answer}`)
    .join('\n') || undefined;

/** All that is known of a message; names of columns are the same in both languages, so that programs find them. */
export const WHOLE: readonly Column[] = [
  ['nomor', ({ id }) => id],
  ['masuk', ({ receivedAt }) => momentOf(receivedAt)],
  ['tenggat', ({ expectedAt }) => momentOf(expectedAt)],
  ['status', ({ stage }, { words }) => words.exports.stages[stage]],
  ['jenis', ({ kind }, { words }) => words.exports.kinds[kind]],
  ['keterbukaan', ({ visibility }, { words }) => words.exports.visibilities[visibility]],
  ['layanan', serviceOf],
  ['dinas', ({ agency }, table) => agencyOf(agency, table)],
  ['program', ({ program = '' }, { facts }) => (facts.titles.get(program) ?? program) || undefined],
  ['isi', ({ description }) => description || undefined],
  ['jawaban_pertanyaan', answersOf],
  ['tempat', ({ address }) => address],
  ['kecamatan', ({ district }) => district],
  ['lintang', ({ lat }) => lat],
  ['bujur', ({ long }) => long],
  ['nama', (found, table) => senderOf(found, table).name],
  ['kontak', (found, table) => senderOf(found, table).contact],
  ['foto', ({ photos }) => photos.join(' ') || undefined],
  ['petugas', ({ assigneeName }) => assigneeName],
  ['dijawab_pertama', ({ firstReplyAt }) => momentOf(firstReplyAt)],
  ['jawaban_terakhir', ({ answer }) => answer?.text],
  ['dijawab_oleh', ({ answer }, table) => agencyOf(answer?.by, table)],
  ['dijawab_pada', ({ answer }) => momentOf(answer?.at)],
  ['selesai', ({ closedAt }) => momentOf(closedAt)],
  ['diterbitkan', ({ released }, { words }) => (released ? words.exports.yes : words.exports.no)],
];

const LONGEST_TITLE = 100;
/** The first line, for a field that wants a title. */
const titleOf = (text: string): Cell => text.trim().split('\n')[0]!.slice(0, LONGEST_TITLE).trim() || undefined;

/** What the form of SP4N-LAPOR! asks for, in its order, to be typed or pasted by an operator. */
export const SP4N: readonly Column[] = [
  ['Nomor asal', ({ id }) => id],
  ['Klasifikasi Laporan', ({ kind }, { words }) => words.exports.sp4nKinds[kind]],
  ['Judul Laporan', ({ description }) => titleOf(description)],
  ['Isi Laporan', ({ description }) => description || undefined],
  ['Tanggal Kejadian', ({ receivedAt }) => dayOf(receivedAt)],
  ['Lokasi Kejadian', ({ address }) => address],
  ['Instansi Tujuan', ({ agency }, table) => agencyOf(agency, table)],
  ['Kategori Laporan', serviceOf],
  ['Anonim', ({ visibility }, { words }) => (visibility == 'anonim' ? words.exports.yes : words.exports.no)],
  ['Rahasia', ({ visibility }, { words }) => (visibility == 'rahasia' ? words.exports.yes : words.exports.no)],
  ['Nama Pelapor', (found, table) => senderOf(found, table).name],
  ['Kontak Pelapor', (found, table) => senderOf(found, table).contact],
  ['Lampiran', ({ photos }) => photos.join(' ') || undefined],
  ['Tindak Lanjut', ({ answer }) => answer?.text],
];

export const namesOf = (columns: readonly Column[]): string[] => columns.map(([name]) => name);
export const cellsOf = (columns: readonly Column[], found: ExportedCase, table: Table): Cell[] =>
  columns.map(([, cell]) => cell(found, table));
