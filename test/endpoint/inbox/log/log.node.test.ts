import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import { logEntry } from '../../../../src/endpoint/audit/log-entry.js';
import { startInbox, type InboxRig, type SignedIn } from '../../../support/inbox.js';

describe('the page of the log', () => {
  let rig: InboxRig;
  let auditor: SignedIn;
  let head: SignedIn;
  before(async () => {
    rig = await startInbox();
    auditor = await rig.signIn('auditor', undefined, 'pengawas');
    head = await rig.signIn('head', 'pupr', 'kepala-pupr');
  });
  after(() => rig.close());
  const write = (entry: Parameters<typeof logEntry>[0]) => rig.engine.write(logEntry(entry));

  it('tells who did what and when, in words', async () => {
    const by = { id: 9, login: 'budi', role: 'officer', agency: 'pupr' } as const;
    await write({ at: rig.clock.now, by, act: 'forwarded', message: 4711, detail: { to: 'dinkes' } });
    const text = await (await auditor.ask('log?pesan=4711')).text();
    for (const part of [
      '10.00',
      'budi',
      'petugas',
      'Dinas PUPR',
      'meneruskan',
      '4711',
      'ke <bdi>Dinas Kesehatan</bdi>',
    ])
      assert.ok(text.includes(part), part);
  });

  it('says codes in words, each cell with its name, and who was not signed in', async () => {
    const by = { id: 9, login: 'budi', role: 'head', agency: 'pupr' } as const;
    const at = rig.clock.now;
    await write({ at, by, act: 'assigned', message: 4712, detail: { to: head.officer.id } });
    await write({ at, by, act: 'replied', message: 4712, detail: { stage: 'done', event: 10 } });
    await write({ at, by, act: 'exported', message: 4712, detail: { what: 'messages', senders: 'yes' } });
    await write({ at, act: 'key-added', message: 4712, detail: { key: 'aplikasi' } });
    await write({ at, act: 'sign-in-failed', message: 4712 });
    const page = await (await auditor.ask('log?pesan=4712')).text();
    const text = page.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
    for (const part of [
      'ke Nama kepala-pupr',
      'berkas pesan, dengan pengirim',
      'lewat perintah di server',
      'belum masuk',
    ])
      assert.ok(text.includes(part), `${part} in ${text}`);
    assert.doesNotMatch(text, /kejadian|event/);
    assert.match(page, /<td data-label="Nomor pesan">4712<\/td>/);
  });

  it('narrows to days of WIB and keeps the filter on the next page', async () => {
    const day = Date.parse('2026-03-01T00:00:00+07:00');
    for (let index = 0; index < 101; index++) await write({ at: day + index, act: 'opened', message: 900 });
    await write({ at: day - 1, act: 'opened', message: 899 });
    await write({ at: day + 864e5, act: 'opened', message: 901 });
    const first = await (await auditor.ask('log?dari=2026-03-01&sampai=2026-03-01&perbuatan=opened')).text();
    assert.equal(first.match(/>900<\/td>/g)?.length, 100);
    assert.ok(!/>(899|901)<\/td>/.test(first));
    const [, next = ''] = /href="\/kotak-pesan\/(log\?[^"]+)" rel="next"/.exec(first) ?? [];
    const second = await (await auditor.ask(next.replaceAll('&amp;', '&'))).text();
    assert.equal(second.match(/>900<\/td>/g)?.length, 1);
    assert.ok(!second.includes('rel="next"'));
  });

  it('says so where no line fits, and takes nonsense in the address for no filter', async () => {
    assert.match(await (await auditor.ask('log?akun=tidak-ada')).text(), /Tidak ada baris yang cocok/);
    const answer = await auditor.ask("log?dari=kemarin&pesan=1'%20OR%201=1&sesudah=x&perbuatan=%3Cb%3E");
    assert.equal(answer.status, 200);
    assert.match(await answer.text(), /kepala-pupr/);
  });

  it('shows a head their own agency alone, and an officer nothing', async () => {
    await write({
      at: rig.clock.now,
      by: { id: 3, login: 'dr.ani', role: 'officer', agency: 'dinkes' },
      act: 'opened',
    });
    const text = await (await head.ask('log')).text();
    assert.ok(text.includes('kepala-pupr') && !text.includes('dr.ani'));
    assert.ok(!(await (await head.ask('log.csv')).text()).includes('dr.ani'));
    const officer = await rig.signIn('officer', 'pupr');
    assert.equal((await officer.ask('log')).status, 404);
    assert.equal((await officer.ask('log.csv')).status, 404);
  });

  it('downloads all of it as CSV, and that is a line of the log', async () => {
    for (let index = 0; index < 1100; index++) await write({ at: 5000 + index, act: 'noted', message: 1 + index });
    const answer = await auditor.ask('log.csv?perbuatan=noted');
    assert.match(answer.headers.get('content-disposition')!, /^attachment/);
    const rows: string[][] = parse(await answer.text(), { bom: true });
    assert.equal(rows.length, 1101);
    assert.deepEqual(rows[1]!.slice(0, 6), ['1970-01-01T00:00:06.099Z', '', '', '', 'noted', '1100']);
    assert.match(await (await auditor.ask('log?perbuatan=exported')).text(), /pengawas/);
  });

  it('is read in English by who reads English', async () => {
    const { officer } = auditor;
    await rig.officers.change(officer, { language: 'en' });
    assert.match(await (await auditor.ask('log')).text(), /No line of the log can be changed or deleted/);
  });
});
