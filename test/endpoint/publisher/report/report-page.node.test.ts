import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Difference } from '../../../../src/endpoint/publisher/difference/difference.js';
import { reportPage } from '../../../../src/endpoint/publisher/report/report-page.js';
import { summaryText } from '../../../../src/endpoint/publisher/report/summary.js';
import { NOW } from '../../../support/data-folder.js';
import { sampleStrings } from '../../../support/hostile-strings.js';
import { checkPage, elementsOf, readable } from './page-checks.js';
import { notPercent, remark, run, source } from './sample-run.js';

const HOUR = 36e5;
const changes = (text: string): Difference => ({
  first: false,
  programs: {
    added: [{ id: text, name: text }],
    changed: [{ id: text, name: text, fields: [{ field: text }], figures: [], plans: 1 }],
    gone: [],
  },
  news: { added: [], changed: [{ id: text, name: text, fields: [{ field: 'title', before: text }] }], gone: [] },
  agencies: { added: [], changed: [], gone: [{ id: text, name: text }] },
  settings: [text],
  pictures: 1,
});

describe('reportPage', () => {
  it('says first, in one line, how many sources were read, what changed and what was left out', () => {
    const sources = [
      ...Array.from({ length: 18 }, (_, index) => source({ id: `${index}` })),
      source({ id: 'a', state: 'failed', remarks: [remark({ level: 'failed' })] }),
      source({ id: 'b', state: 'failed' }),
    ];
    sources[0]!.remarks = [remark(), remark({ row: 15 }), remark({ level: 'doubt' })];
    const result = run({ sources, difference: changes('x') });
    const summary = '18 dari 20 sumber terbaca. 1 program berubah, 1 program baru. 2 isian tidak terbit.';
    assert.equal(summaryText(result), summary);
    const [kicker, heading, first] = readable(reportPage(result)).split('\n');
    assert.equal(kicker, 'Laporan penerbitan · Kabupaten Contoh');
    assert.equal(heading, 'Edisi baru sudah tayang');
    assert.equal(first, summary);
  });

  it('says in plain words what became of the run', () => {
    const headings = (['published', 'unchanged', 'held', 'dry-run', 'failed'] as const).map((kind) => {
      const page = reportPage(run({ kind, difference: kind == 'failed' ? undefined : changes('x') }));
      checkPage(page);
      return readable(page).split('\n')[1];
    });
    assert.equal(new Set(headings).size, 5);
  });

  it('tells place, value, problem and remedy of what was left out, and how many more there are', () => {
    const text = readable(reportPage(run({ sources: [source({ remarks: [remark({ more: 312 })] })] })));
    const row = ['realisasi.csv, baris 14, kolom Fisik', '6o', notPercent.problem.id, notPercent.remedy.id];
    for (const said of row) assert.ok(text.includes(said), said);
    assert.match(text, /Dan 312 lagi yang sama/);
    assert.match(text, /Tidak terbit: 313/);
  });

  it('tells together what is the same in several rows', () => {
    const remarks = [14, 17, 20].map((row) => remark({ row }));
    const text = readable(reportPage(run({ sources: [source({ remarks: [...remarks, remark({ value: '' })] })] })));
    assert.match(text, /baris 14, 17, 20, kolom Fisik/);
    assert.match(text, /baris 14, kolom Fisik\nkosong\n/);
    assert.match(text, /Tidak terbit: 4/);
  });

  it('keeps doubts apart from what was left out, and calls an item of a feed no row', () => {
    const doubt = remark({ level: 'doubt', file: 'https://dinas.example/feed', row: 2, column: 'pubDate' });
    const text = readable(reportPage(run({ sources: [source({ type: 'feed', remarks: [doubt] })] })));
    assert.match(text, /Terbit, tetapi perlu dilihat: 1/);
    assert.match(text, /https:\/\/dinas\.example\/feed, butir 2, bagian pubDate/);
    assert.doesNotMatch(text, /Tidak terbit: /);
  });

  it('says of a source that failed why, how old its content is, and when it is asked again', () => {
    const failed = source({
      state: 'failed',
      readAt: NOW - 49 * HOUR,
      retryAt: NOW + HOUR,
      remarks: [remark({ level: 'failed', row: undefined, column: undefined, value: undefined })],
    });
    const text = readable(reportPage(run({ sources: [failed] })));
    assert.match(text, /Tidak terbaca · 12 program · realisasi\.csv/);
    assert.match(text, /Yang tayang tetap isi 22 Nov 2026, 11\.00 WIB, 2 hari sebelum laporan ini\./);
    assert.match(text, /Dicoba lagi paling cepat 24 Nov 2026, 13\.00 WIB\./);
    assert.ok(text.includes(notPercent.remedy.id));
    const never = readable(reportPage(run({ sources: [{ ...failed, readAt: undefined }] })));
    assert.match(never, /Belum pernah terbaca/);
  });

  it('counts what was knowingly not taken, in words where it has them', () => {
    const notTaken = { 'password-protected': 2, contractingProcesses: 3, draft: 0 };
    const text = readable(reportPage(run({ sources: [source({ notTaken })] })));
    assert.match(text, /Sengaja tidak diambil: 2 berita berkata sandi, 3 bagian contractingProcesses\./);
  });

  it('tells what is overdue, and why news stands with a programme', () => {
    const text = readable(
      reportPage(
        run({
          overdue: [{ id: 'a', title: 'Irigasi Anai', agency: 'Dinas PUPR', date: '2026-08-31', cycle: 'P2W' }],
          matches: [
            { news: 'n', newsTitle: 'Tarok', program: 'p', programTitle: 'Tarok City', by: 'tag', found: 'tarok' },
          ],
        }),
      ),
    );
    assert.match(text, /Irigasi Anai\nDinas PUPR\n31 Agu 2026\ntiap 2 minggu/);
    assert.match(text, /Tarok → Tarok City ?\nkarena tag “tarok”/);
  });

  it('shows whatever a source says as text, and stays one sound page without script', () => {
    for (const text of sampleStrings()) {
      const page = reportPage(
        run({
          publisher: text,
          sources: [
            source({
              id: text,
              title: text,
              address: text,
              notTaken: { [text]: 1 },
              remarks: (['left-out', 'doubt', 'failed'] as const).map((level) =>
                remark({ level, file: text, column: text, value: text, problem: { id: text, en: text } }),
              ),
            }),
            source({ id: 'failed', state: 'failed', title: text }),
          ],
          difference: changes(text),
          overdue: [{ id: text, title: text, agency: text, date: '2026-08-31', cycle: 'P1M' }],
          matches: [{ news: text, newsTitle: text, program: text, programTitle: text, by: 'word', found: text }],
          findings: [{ level: 'error', file: text, path: [text], ...notPercent }],
        }),
      );
      checkPage(page);
      assert.doesNotMatch(page, /\p{Cs}/u, 'no half character');
    }
  });

  it('keeps its size, however much changed', () => {
    const many = Array.from({ length: 5000 }, (_, index) => ({ id: `${index}`, name: `Program ${index}` }));
    const added = { added: many, changed: [], gone: [] };
    const matches = many.map(({ id, name }) => ({
      news: id,
      newsTitle: name,
      program: id,
      programTitle: name,
      by: 'tag' as const,
      found: 'x',
    }));
    const page = reportPage(run({ difference: { ...changes('x'), programs: added, news: added }, matches }));
    assert.ok(page.length < 100_000, `${page.length}`);
    assert.ok(elementsOf(page).length < 2000);
    assert.match(readable(page), /dan 4\.970 lagi/);
  });
});
