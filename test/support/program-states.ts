import { answering } from './endpoint-double.js';
import { metric, packageOf, physical, programDocuments, projectOf, reported } from './program.js';

/** A programme in one state, and what must be read of it; `inline` where it says less in a sentence. */
export interface ProgramState {
  name: string;
  documents: Record<string, unknown>;
  says: RegExp;
  inline?: RegExp;
  never?: RegExp;
}

const several = [
  { id: 'bapelitbangda', name: 'Bapelitbangda', roles: ['coordinator'] },
  { id: 'dinas-pupr', name: 'Dinas PUPR', roles: ['publicAuthority'] },
  { id: 'diskominfo', name: 'Diskominfo', roles: ['interestedParty'] },
];
const shares = (fact: number) => several.slice(1).map(({ id }, index) => reported(fact + index * 10, '2026-11-12', id));

/** Figures in every state that a publisher can report. */
export const FIGURE_STATES: ProgramState[] = [
  {
    name: 'behind its plan',
    documents: programDocuments(),
    says: /62 % fisik, 8 poin di belakang rencana, per 12 Nov 2026/,
    inline: /kini 62 %\s*\(per 12 Nov 2026, Dinas PUPR; rencana 70 %\)/,
  },
  {
    name: 'far behind its plan',
    documents: programDocuments(physical(40, 70)),
    says: /tertinggal jauh, 30 poin di belakang rencana/,
    inline: /kini 40 %/,
  },
  {
    name: 'on plan',
    documents: programDocuments(physical('69.5', 70)),
    says: /69,5 % fisik, sesuai rencana/,
    inline: /kini 69,5 %/,
  },
  {
    name: 'ahead of its plan',
    documents: programDocuments(physical(75, 70)),
    says: /5 poin di depan rencana/,
    inline: /kini 75 %/,
  },
  {
    name: 'without a plan',
    documents: programDocuments(physical(62)),
    says: /62 % fisik, per 12 Nov 2026/,
    inline: /kini 62 %/,
    never: /rencana/,
  },
  {
    name: 'not reported for its last month',
    documents: programDocuments(physical(undefined, 70, '2026-10-31')),
    says: /Fisik belum dilaporkan ?untuk Oktober 2026/,
    inline: /belum dilaporkan\s*\(untuk Oktober 2026/,
    never: /\b0 %/,
  },
  {
    name: 'with "null" for a figure',
    documents: programDocuments(physical('null', 70)),
    says: /Fisik belum dilaporkan/,
    inline: /belum dilaporkan/,
    never: /\b0 %|null/,
  },
  {
    name: 'without any figure',
    documents: programDocuments({ metrics: undefined, forecasts: undefined }),
    says: /Fisik belum dilaporkan/,
    inline: /belum dilaporkan/,
    never: /NaN|undefined|\b0 %/,
  },
  {
    name: 'over 100 %',
    documents: programDocuments(physical(130, 100)),
    says: /130 % fisik, 30 poin di depan rencana, .* 130 % ada di luar 0–100 %; ditulis sesuai laporan/,
    inline: /kini 130 %/,
  },
  {
    name: 'below 0 %',
    documents: programDocuments(physical(-100, 10)),
    says: /−100 % fisik, tertinggal jauh, .* −100 % ada di luar 0–100 %; ditulis sesuai laporan/,
    inline: /kini −100 %/,
  },
  {
    name: 'out of every range, which is a slip of the keyboard',
    documents: programDocuments(physical(6200, 70)),
    says: /Fisik belum dilaporkan/,
    inline: /belum dilaporkan/,
    never: /6\.200/,
  },
  {
    name: 'overdue by the publisher’s own cycle',
    documents: programDocuments(physical(62, 70, '2026-08-01')),
    says: /Belum diperbarui sejak 1 Agu 2026\. Dinas PUPR semestinya melapor tiap bulan\./,
    inline: /per 1 Agu 2026/,
  },
  {
    name: 'completed, which is never overdue',
    documents: programDocuments({ ...physical(100, 100, '2024-12-31'), status: 'maintenance' }),
    says: /100 % fisik, sesuai rencana, per 31 Des 2024/,
    inline: /kini 100 %/,
    never: /Belum diperbarui/,
  },
  {
    name: 'cancelled, which is never overdue',
    documents: programDocuments({ ...physical(30, 60, '2024-12-31'), status: 'cancelled' }),
    says: /30 % fisik/,
    inline: /kini 30 %/,
    never: /Belum diperbarui/,
  },
  {
    name: 'of several agencies',
    documents: programDocuments({
      parties: several,
      metrics: [metric('physicalProgress', reported(60), ...shares(55))],
      forecasts: [metric('physicalProgress', reported(67), ...shares(65))],
    }),
    says: /60 % fisik, 7 poin di belakang rencana/,
    inline: /kini 60 %/,
  },
  {
    name: 'made up as a sample, and says so',
    documents: programDocuments({ _opd: { sample: true } }),
    says: /62 % fisik.* · contoh/,
    inline: /contoh/,
  },
  {
    name: 'with unknown words in its codes',
    documents: programDocuments({
      status: 'constructor',
      period: 'soon',
      milestones: [{ title: 'Lelang', status: 'toString' }],
    }),
    says: /62 % fisik/,
    inline: /kini 62 %/,
    never: /native code|function/,
  },
];

/** Answers that are no programme, and the sentence in its place. */
export const FAILURES: { name: string; answer: () => Response | Promise<Response>; says: RegExp }[] = [
  {
    name: 'no network',
    answer: () => Promise.reject(new TypeError('Failed to fetch')),
    says: /belum bisa dimuat karena sambungan ke server terputus/,
  },
  { name: 'an error of the server', answer: answering('', { status: 503 }), says: /karena server sedang bermasalah/ },
  { name: 'no such programme', answer: answering('', { status: 404 }), says: /tidak ada di data terbuka/ },
  { name: 'a programme that is gone', answer: answering('', { status: 410 }), says: /tidak ada di data terbuka/ },
  { name: 'a page in place of data', answer: answering('<!doctype html><p>Masuk'), says: /tidak bisa dibaca/ },
  { name: 'an empty answer', answer: answering(''), says: /tidak bisa dibaca/ },
  { name: 'JSON that is not ours', answer: answering('{"ok":true}'), says: /tidak bisa dibaca/ },
  {
    name: 'a newer version',
    answer: answering(JSON.stringify({ ...packageOf(), version: '2.0', items: [] })),
    says: /versi baru/,
  },
  { name: 'too much', answer: answering(' '.repeat(2 ** 21 + 1)), says: /tidak bisa dibaca/ },
];

/** A document without the programme asked for. */
export const WITHOUT = packageOf([projectOf({ id: 'lain' })]);
