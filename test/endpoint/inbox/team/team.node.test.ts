import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { PASSWORD, startInbox, type InboxRig, type SignedIn } from '../../../support/inbox.js';

describe('the team page', () => {
  let rig: InboxRig;
  let coordinator: SignedIn;
  let head: SignedIn;
  before(async () => {
    rig = await startInbox();
    coordinator = await rig.signIn('coordinator');
    head = await rig.signIn('head', 'pupr');
    await rig.signIn('officer', 'dinkes', 'wati.dinkes');
  });
  after(() => rig.close());
  const text = async (answer: Promise<Response>) => (await answer).text();

  it('adds an officer and shows the link once', async () => {
    const answer = await coordinator.ask('petugas', {
      nama: 'Budi <b>',
      akun: 'budi.dinkes',
      surel: '',
      peran: 'officer',
      dinas: 'dinkes',
    });
    assert.equal(answer.status, 200);
    const page = await answer.text();
    const [, link = ''] =
      /<pre id="tautan">https:\/\/widget\.example\.go\.id\/kotak-pesan\/(undangan\/[\w-]{43})<\/pre>/.exec(page)!;
    assert.match(page, /Budi &lt;b&gt;/);
    assert.match(await text(coordinator.ask('petugas')), /budi\.dinkes[^]*belum membuat kata sandi/);
    assert.doesNotMatch(await text(coordinator.ask('petugas')), /undangan/);
    assert.equal((await rig.ask(link, { sandi: PASSWORD, ulang: PASSWORD })).status, 303);
  });

  it('says what is wrong and keeps what was typed', async () => {
    const good = { nama: 'Tono', akun: 'tono', surel: '', peran: 'officer', dinas: 'pupr' };
    for (const [changes, words] of [
      [{ akun: 'wati.dinkes' }, /sudah dipakai/],
      [{ akun: 'To No' }, /huruf kecil/],
      [{ dinas: '' }, /memerlukan dinas/],
      [{ dinas: 'tidak-ada' }, /memerlukan dinas/],
      [{ peran: 'raja' }, /tidak bisa diberikan/],
      [{ surel: 'tono@' }, /tidak lengkap/],
    ] as const) {
      const answer = await coordinator.ask('petugas', { ...good, ...changes });
      assert.equal(answer.status, 422);
      const page = await answer.text();
      assert.match(page, words);
      assert.match(page, /name="nama" value="Tono"/);
    }
  });

  it('tells all that is wrong at once, each at its field', async () => {
    const answer = await coordinator.ask('petugas', {
      nama: 'Budi',
      akun: 'Budi PUPR!',
      surel: 'budi@',
      peran: 'officer',
    });
    const page = await answer.text();
    for (const name of ['akun', 'surel', 'dinas']) {
      const [, field = ''] = new RegExp(`<(?:input|select)([^>]*id="${name}"[^>]*)>`).exec(page)!;
      assert.match(field, new RegExp(`aria-describedby="${name}-salah[^"]*"\\s+aria-invalid="true"`));
      assert.equal(/autofocus/.test(field), name == 'akun');
      assert.match(page, new RegExp(`id="${name}-salah">[^<]+<`));
    }
    assert.ok(page.indexOf('role="alert"') > page.indexOf('</table>'), 'said at the form');
  });

  it('shows a head their own agency alone, and makes accounts of no other', async () => {
    const page = await text(head.ask('petugas'));
    assert.doesNotMatch(page, /dinkes|coordinator|name="dinas"/);
    const made = await head.ask('petugas', { nama: 'Ana', akun: 'ana', peran: 'officer', dinas: 'dinkes' });
    assert.equal(made.status, 200);
    const ana = (await rig.officers.list()).find(({ login }) => login == 'ana');
    assert.equal(ana?.agency, 'pupr');
    for (const peran of ['coordinator', 'auditor'])
      assert.equal((await head.ask('petugas', { nama: 'X', akun: 'xxxx', peran })).status, 422);
  });

  it('resets and revokes, but not oneself and not the last coordinator', async () => {
    const { officer, ask } = await rig.signIn('officer', 'pupr');
    const path = `petugas/${officer.id}`;
    const offered = await text(head.ask(path));
    assert.match(offered, /Buat tautan baru[^]*Cabut akun/);
    for (const act of ['atur-ulang', 'cabut'])
      assert.match(
        offered,
        new RegExp(`<details>\\s*<summary>[^<]+</summary>\\s*<form[^>]*/${act}"`),
        'not at one tap',
      );
    assert.match(await text(head.ask(`${path}/atur-ulang`, {})), /undangan\/[\w-]{43}/);
    assert.equal((await ask('akun')).status, 303);
    const gone = await head.ask(`${path}/cabut`, {});
    assert.match(await text(head.ask(gone.headers.get('location')!)), /role="status"[^>]*>Akun sudah dicabut/);
    assert.doesNotMatch(await text(head.ask(path)), /<form[^>]*cabut/);

    const own = `petugas/${coordinator.officer.id}`;
    for (const act of ['atur-ulang', 'cabut']) assert.equal((await coordinator.ask(`${own}/${act}`, {})).status, 409);
    assert.ok(await rig.officers.session(coordinator.session));
  });
});
