import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { feedbackOf } from '../../../src/endpoint/feedback/feedback-of.js';
import { letterOf } from '../../../src/endpoint/notices/letter.js';
import type { Channel } from '../../../src/endpoint/notices/notice.js';
import type { Claimed } from '../../../src/endpoint/notices/outbox.js';
import { feedbackFiles } from '../../support/feedback-edition.js';
import { sampleStrings } from '../../support/hostile-strings.js';

const ROOT = 'https://widget.example.go.id';

const claimed = (changes: Partial<Claimed>): Claimed => ({
  id: 1,
  key: 'reply 812 3 1764000000000 mail',
  kind: 'replied',
  recipient: 'siti@example.id',
  payload: {},
  language: 'id',
  attempts: 1,
  createdAt: 0,
  ...changes,
});
const write = (
  changes: Partial<Claimed>,
  {
    channel = 'mail',
    root = ROOT,
    publisher = 'Kabupaten Contoh',
  }: { channel?: Channel; root?: string | undefined; publisher?: string } = {},
) =>
  letterOf(claimed(changes), channel, {
    facts: () => feedbackOf(feedbackFiles()),
    publisher: () => publisher,
    root: () => root || undefined,
  });

describe('letterOf', () => {
  it('tells a citizen where the answer is before the answer itself', () => {
    const reply = 'Lampunya sudah diganti.\n\nTerima kasih.';
    const { subject, text, id, unsubscribe } = write({ payload: { agency: 'pupr', stage: 'done', reply } });
    assert.equal(subject, 'Ada jawaban dari Kabupaten Contoh');
    assert.equal(
      text,
      'Ada jawaban dari Dinas PUPR atas pesan Anda. Pesan Anda dinyatakan selesai. Bila belum beres, Anda bisa membukanya lagi.\n\n' +
        'Buka dengan kode tiket Anda di https://widget.example.go.id/embed/feedback-status/semua\n\n' +
        `Jawabannya:\n\n${reply}\n\n` +
        '— Kabupaten Contoh\nSurat ini dikirim otomatis, balasannya tidak dibaca. Kami tidak pernah meminta kode tiket Anda.\n',
    );
    // What a list of mails shows of it.
    assert.doesNotMatch(text.slice(0, 200), /lampu/i);
    assert.match(id, /^opd-[0-9a-f]{32}$/);
    assert.equal(unsubscribe, undefined);
  });

  it('tells of an answer to a secret message only that there is one', () => {
    const { subject, text } = write({ payload: {} });
    assert.equal(subject, 'Ada jawaban dari Kabupaten Contoh');
    assert.match(text, /^Ada jawaban atas pesan Anda\.\n\nBuka dengan kode tiket Anda di /);
    assert.doesNotMatch(text, /Dinas|Jawabannya/);
    assert.match(write({ kind: 'stage' }).text, /^Pesan Anda diteruskan ke dinas yang menanganinya\./);
  });

  it('fits a telephone’s locked screen in two short lines', () => {
    const { text } = write({ payload: { agency: 'pupr', stage: 'done' } }, { channel: 'webhook' });
    assert.equal(
      text,
      'Kabupaten Contoh: Ada jawaban dari Dinas PUPR atas pesan Anda.\n' +
        'Buka dengan kode tiket Anda di https://widget.example.go.id/embed/feedback-status/semua',
    );
  });

  it('sends who wrote in another program there, since they have no code', () => {
    const payload = { agency: 'pupr', stage: 'done', reply: 'Sudah.', elsewhere: 1 };
    const where = 'di aplikasi tempat Anda menulis. / The answer is in the app where you wrote.';
    const mail = write({ payload }).text;
    assert.ok(mail.includes(`Pesan Anda dinyatakan selesai.\n\nJawabannya ada ${where}\n\nJawabannya:\n\nSudah.`));
    const phone = write({ payload }, { channel: 'webhook' }).text;
    assert.ok(phone.endsWith(`\nJawabannya ada ${where}`));
    const forwarded = write({ kind: 'stage', payload: { agency: 'dinkes', elsewhere: 1 } }).text;
    assert.match(forwarded, /nanti ada di aplikasi tempat Anda menulis\. \/ The answer will be in the app/);
    for (const text of [mail, phone, forwarded]) assert.doesNotMatch(text, /kode|https?:|membukanya/);
  });

  it('names no address where none is known', () => {
    const { text } = write({}, { root: '' });
    assert.match(text, /Buka dengan kode tiket Anda di halaman tempat Anda menulis\./);
    assert.doesNotMatch(text, /https?:|undefined/);
    const digest = write({ kind: 'digest', payload: { todo: 1 } }, { root: '' });
    assert.doesNotMatch(digest.text, /https?:|undefined/);
    assert.equal(digest.unsubscribe, undefined);
  });

  it('tells an officer numbers, in their language', () => {
    const one = write({ kind: 'assigned', payload: { messages: '12' }, language: 'id' });
    assert.equal(one.subject, 'Pesan nomor 12 ditugaskan kepada Anda');
    assert.match(one.text, /Buka: https:\/\/widget\.example\.go\.id\/kotak-pesan\/pesan\/12\n/);
    const three = write({ kind: 'forwarded', payload: { messages: '12 13 15', agency: 'dinkes' }, language: 'en' });
    assert.equal(three.subject, '3 messages forwarded to Dinas Kesehatan');
    assert.match(three.text, /Numbers 12, 13, 15\.\n\nOpen: https:\/\/widget\.example\.go\.id\/kotak-pesan\/\n/);
  });

  it('says in a digest what waits, and where it is turned off', () => {
    const payload = { todo: 5, overdue: 2, mine: 3, free: 2, late: 22, named: '12:0 13:6' };
    const { subject, text, unsubscribe } = write({ kind: 'digest', payload });
    assert.equal(subject, '5 pesan menunggu, 2 lewat tenggat');
    assert.equal(
      text,
      '5 pesan menunggu jawaban.\n2 di antaranya sudah lewat tenggat.\n3 ditugaskan kepada Anda.\n2 belum ada petugasnya.\n\n' +
        'Yang lewat tenggat:\n- nomor 12, sejak hari ini\n- nomor 13, sejak 6 hari kerja\n- dan 20 lagi\n\n' +
        'Buka: https://widget.example.go.id/kotak-pesan/\n\n' +
        '— Kotak pesan Kabupaten Contoh. Surat ini dikirim otomatis, balasannya tidak dibaca.\n' +
        'Rangkuman harian dapat dimatikan di https://widget.example.go.id/kotak-pesan/akun\n',
    );
    assert.equal(unsubscribe, 'https://widget.example.go.id/kotak-pesan/akun');
    assert.equal(write({ kind: 'digest', payload: { everywhere: 7 }, language: 'en' }).subject, '7 messages overdue');
    assert.equal(write({ kind: 'overdue', payload: { late: 1, named: '12:1' } }).unsubscribe, undefined);
  });

  it('keeps every hostile reply as it is, and every hostile name on its line', () => {
    for (const text of sampleStrings()) {
      assert.ok(write({ payload: { reply: text, stage: 'done' } }).text.includes(`\n\n${text}\n\n`));
      const { subject } = write({}, { publisher: text });
      assert.doesNotMatch(subject, /[\p{Cc}\u2028\u2029]/u);
    }
  });
});
