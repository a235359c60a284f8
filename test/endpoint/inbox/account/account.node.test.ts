import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Secret, TOTP } from 'otpauth';
import { PASSWORD, startInbox, type InboxRig, type SignedIn } from '../../../support/inbox.js';

describe('the account page', () => {
  let rig: InboxRig;
  let rina: SignedIn;
  before(async () => {
    rig = await startInbox();
    rina = await rig.signIn('officer', 'pupr');
  });
  after(() => rig.close());
  const text = async (answer: Promise<Response>) => (await answer).text();
  const followed = async (answer: Response) => {
    assert.equal(answer.status, 303, await answer.clone().text());
    return text(rina.ask(answer.headers.get('location')!));
  };

  it('changes name, address, language and digest', async () => {
    const page = await text(rina.ask('akun'));
    assert.match(page, /name="ringkasan"\s+checked/);
    const fields = { nama: 'Rina <i>Sari</i>', surel: 'rina@pupr.go.id', bahasa: 'en', sandi: PASSWORD };
    const after = await followed(await rina.ask('akun', fields));
    assert.match(after, /<html lang="en">[^]*role="status"[^>]*>Saved\.[^]*Rina &lt;i&gt;Sari/);
    assert.doesNotMatch(after, /name="ringkasan"\s+checked/);
    const wrong = await rina.ask('akun', { ...fields, surel: 'rina@' });
    assert.equal(wrong.status, 422);
    assert.match(await wrong.text(), /role="alert"[^>]*>That mail address[^]*value="rina@"[^>]*aria-invalid="true"/);
    await rina.ask('akun', { nama: 'Rina', surel: '', bahasa: 'id', ringkasan: 'on', sandi: PASSWORD });
    assert.equal((await rig.officers.find(rina.officer.id))?.email, undefined);
  });

  it('changes the address by the password alone: single sign-on may know somebody by it', async () => {
    const fields = { nama: 'Rina', bahasa: 'id', ringkasan: 'on' };
    for (const sandi of ['', 'salah']) {
      const answer = await rina.ask('akun', { ...fields, surel: 'lain@example.com', sandi });
      assert.equal(answer.status, 422);
      assert.match(await answer.text(), /role="alert"[^>]*>Surel hanya berubah[^]*value="lain@example.com"/);
    }
    assert.equal((await rig.officers.find(rina.officer.id))?.email, undefined);
    assert.equal((await rina.ask('akun', { ...fields, surel: '' })).status, 303, 'all else needs none');
  });

  it('changes the password by the old one', async () => {
    const fresh = 'jalan baru ke Tandikek';
    for (const [form, words] of [
      [{ sandi: 'salah', baru: fresh, ulang: fresh }, /Kata sandi sekarang tidak cocok/],
      [{ sandi: PASSWORD, baru: fresh, ulang: 'lain' }, /tidak sama/],
      [{ sandi: PASSWORD, baru: 'pendek', ulang: 'pendek' }, /Terlalu pendek/],
    ] as const) {
      const answer = await rina.ask('akun/sandi', form);
      assert.equal(answer.status, 422);
      const page = await answer.text();
      assert.match(page, words);
      assert.ok(!page.includes(fresh) && !page.includes(PASSWORD));
    }
    assert.match(
      await followed(await rina.ask('akun/sandi', { sandi: PASSWORD, baru: fresh, ulang: fresh })),
      /sudah diganti/,
    );
    await rina.ask('akun/sandi', { sandi: fresh, baru: PASSWORD, ulang: PASSWORD });
  });

  it('turns the second step on by a picture or its key, and off by the password', async () => {
    const page = await text(rina.ask('akun/verifikasi'));
    const secret = /name="rahasia" value="([A-Z2-7]{32})"/.exec(page)![1]!;
    assert.ok(page.includes(secret.replace(/.{4}(?=.)/g, '$& ')));
    assert.match(page, /<svg[^>]*role="img"[^]*<path d="M4,4h1v1h-1z/);
    assert.doesNotMatch(page, /style=/);
    const kode = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: rig.clock.now });
    const slip = await rina.ask('akun/verifikasi', { rahasia: secret, kode: '000000', sandi: PASSWORD });
    assert.equal(slip.status, 422);
    assert.ok((await slip.text()).includes(`value="${secret}"`), 'the same picture again');
    assert.equal((await rina.ask('akun/verifikasi', { rahasia: '"><script>', kode, sandi: PASSWORD })).status, 422);
    assert.match(
      await followed(await rina.ask('akun/verifikasi', { rahasia: secret, kode, sandi: PASSWORD })),
      /langkah aktif/,
    );
    assert.doesNotMatch(await text(rina.ask('akun/verifikasi')), /name="rahasia"/);
    const log = await rig.engine.read({ text: 'SELECT * FROM opd_log', values: [] });
    assert.ok(!JSON.stringify(log).includes(secret));
    assert.match(await text(rina.ask('akun/verifikasi/matikan', { sandi: 'salah' })), /tidak cocok/);
    assert.match(await followed(await rina.ask('akun/verifikasi/matikan', { sandi: PASSWORD })), /sudah dimatikan/);
  });

  it('shows where one is signed in and ends the others', async () => {
    const other = await rig.officers.signIn(rina.officer.login, PASSWORD, '203.0.113.5');
    assert.ok(other.kind == 'done');
    assert.match(await text(rina.ask('akun')), /\(perangkat ini\)/);
    assert.match(await followed(await rina.ask('akun/keluar-lain', {})), /Perangkat lain sudah dikeluarkan/);
    assert.equal(await rig.officers.session(other.session), undefined);
  });

  it('carries no password over a new sign-in', async () => {
    const answer = await rig.ask('akun/sandi', { sandi: PASSWORD, baru: 'x', ulang: 'x' });
    assert.equal(answer.status, 401);
    const page = await answer.text();
    assert.ok(!page.includes(PASSWORD) && !page.includes('kiriman'));
  });

  it('says nothing that an address makes up', async () => {
    for (const said of ['constructor', '__proto__', 'x'])
      assert.doesNotMatch(await text(rina.ask(`akun?kabar=${said}`)), /role="status"/);
  });
});
