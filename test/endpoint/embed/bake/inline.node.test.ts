import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ID, NOW, baked, documentsOf, history, told } from './support.js';

const meter = (inside = '', attributes = '') =>
  `<opd-progress-meter program="${ID}" variant="inline"${attributes}>${inside}</opd-progress-meter>`;
const link = (text: string) => `<a href="https://pupr.example.go.id/tarok">${text}</a>`;
const THEN = ` as-of="2026-11-03" value="45" known-as="Jalan akses Tarok City"`;
/** What was known on 3 Nov 2026, and what came after. */
const documents = documentsOf(history([45, '2026-10-31'], [62, '2026-11-12']));
const later = Date.parse('2026-12-01T00:00:00Z');

describe('A meter in a sentence', () => {
  it('keeps the day of the article, the percent of then, and the title of then', async () => {
    const { html } = await baked(`<p>Jalan itu ${meter()} jadi.</p>`);
    const then = ` as-of="2026-11-24" value="62" known-as="Jalan akses Tarok City"`;
    const inside = `${link('62\xa0%')} (per\xa012\xa0Nov\xa02026, Dinas PUPR)`;
    assert.equal(html, `<p>Jalan itu ${meter(inside, then)} jadi.</p>`);
  });

  it('counts the day in WIB', async () => {
    const now = Date.parse('2026-11-24T18:00:00Z');
    assert.match((await baked(meter(), { now })).html, /as-of="2026-11-25"/);
  });

  it('says what was known on the day that the article names, not what is known now', async () => {
    const { html } = await baked(meter('', ' as-of="2026-11-03"'), { documents });
    const inside = `${link('45\xa0%')} (per\xa031\xa0Okt\xa02026, Dinas PUPR)`;
    assert.equal(html, meter(inside, THEN));
  });

  it('never changes its number afterwards, whatever is reported, renamed or corrected', async () => {
    const { html } = await baked(meter('', ' as-of="2026-11-03"'), { documents });
    assert.equal((await baked(html, { documents, now: later })).html, html);
    const renamed = { ...history([45, '2026-10-31'], [90, '2026-11-30']), title: 'Nama baru' };
    assert.equal((await baked(html, { documents: documentsOf(renamed), now: later })).html, html);
    const corrected = await baked(html, { documents: documentsOf(history([44, '2026-10-31'])), now: later });
    assert.equal(corrected.html, html.replace('31\xa0Okt', '3\xa0Nov'));
  });

  it('stays as it was when the programme is gone, and says so without an error', async () => {
    const page = meter('45\xa0% (per 3 Nov 2026)', THEN);
    const found = await baked(page, { documents: {} });
    assert.equal(found.html, page);
    assert.deepEqual(
      found.findings.map(({ level }) => level),
      ['warning'],
    );
    assert.deepEqual(
      (await baked(meter(), { documents: {} })).findings.map(({ level }) => level),
      ['error'],
    );
  });

  it('says "belum dilaporkan" where nothing was known, and goes on saying so', async () => {
    const unknown = documentsOf({ metrics: [], forecasts: [] });
    const { html } = await baked(meter('', ' as-of="2026-11-03"'), { documents: unknown });
    assert.match(html, /as-of="2026-11-03" value="" known-as/);
    assert.match(html, />belum dilaporkan<\/a> \(per\xa03\xa0Nov\xa02026, Dinas PUPR\)/);
    assert.equal((await baked(html, { documents, now: NOW })).html, html);
  });

  it('does the same in plain markup', async () => {
    const { html } = await baked(
      `<span data-opd-widget="progress-meter" data-variant="inline" data-program="${ID}" data-as-of="2026-11-03"></span>`,
      { documents },
    );
    assert.match(html, / data-as-of="2026-11-03" data-value="45" data-known-as="Jalan akses Tarok City">/);
    assert.equal(html.match(/as-of/g)!.length, 1);
  });

  it('refuses a day or a value that it cannot read', async () => {
    assert.deepEqual(told(await baked(meter('', ' as-of="3 Nov 2026"'))), [
      '1:1 error: The attribute as-of says "3 Nov 2026", which cannot be read.',
    ]);
    assert.deepEqual(told(await baked(meter('', ' as-of="2026-11-03" value="45 %"'))), [
      '1:1 error: The attribute value says "45 %", which cannot be read.',
    ]);
  });
});
