import type { Message } from '../../../../src/endpoint/finding.js';
import { message } from '../../../../src/endpoint/message.js';
import type { RunResult, SourceResult } from '../../../../src/endpoint/publisher/report/run-result.js';
import type { Remark } from '../../../../src/endpoint/sources/found.js';
import { NOW } from '../../../support/data-folder.js';

export const notPercent: Message = message(
  '“6o” bukan angka.',
  '“6o” is no number.',
  'Tulis 60, lalu simpan.',
  'Write 60 and save.',
);

export const remark = (more: Partial<Remark> = {}): Remark => ({
  level: 'left-out',
  file: 'realisasi.csv',
  row: 14,
  column: 'Fisik',
  value: '6o',
  ...notPercent,
  ...more,
});

/** A source that was read a minute ago. */
export const source = (more: Partial<SourceResult> = {}): SourceResult => ({
  id: 'pupr-table',
  type: 'table',
  title: 'Dinas PUPR · lembar data',
  address: 'realisasi.csv',
  agency: { id: 'pupr', name: 'Dinas PUPR' },
  state: 'ok',
  readAt: NOW - 60_000,
  triedAt: NOW - 60_000,
  programs: 12,
  news: 0,
  pictures: 0,
  notTaken: {},
  remarks: [],
  milliseconds: 40,
  ...more,
});

/** A run in which all went well and nothing changed. */
export const run = (more: Partial<RunResult> = {}): RunResult => ({
  kind: 'published',
  publisher: 'Kabupaten Contoh',
  startedAt: NOW - 90_000,
  finishedAt: NOW,
  edition: '2026-11-24T04:00:00Z',
  sources: [source()],
  difference: {
    first: false,
    programs: { added: [], changed: [], gone: [] },
    news: { added: [], changed: [], gone: [] },
    agencies: { added: [], changed: [], gone: [] },
    settings: [],
    pictures: 0,
  },
  matches: [],
  overdue: [],
  findings: [],
  ...more,
});
