import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Secret, TOTP } from 'otpauth';
import { ROLES, isOfAgency } from '../../../../src/endpoint/officers/officer.js';
import { logLine } from '../../../../src/endpoint/log.js';
import { PASSWORD, startInbox, type InboxRig } from '../../../support/inbox.js';

describe('the sign-in page', () => {
  let rig: InboxRig;
  before(async () => {
    rig = await startInbox();
  });
  after(() => rig.close());

  let made = 0;
  const account = async () => {
    const { officer, session, ask } = await rig.signIn('officer', 'pupr', `budi${++made}`);
    return { officer, session, ask, fields: { nama: officer.login, sandi: PASSWORD } };
  };
  const cookieOf = (response: Response) =>
    /__Host-opd-session=([\w-]{43});/.exec(response.headers.get('set-cookie') ?? '')?.[1];
  /** Asks as the browser that has this answer's cookie. */
  const askAs = (response: Response, path: string, form?: Record<string, string>) =>
    rig.ask(path, form, { cookie: `__Host-opd-session=${cookieOf(response)}` });

  it('brings whoever is not signed in there, and back', async () => {
    const { fields } = await account();
    const away = await rig.ask('akun?x=1');
    assert.equal(away.status, 303);
    assert.equal(away.headers.get('location'), '/kotak-pesan/masuk?ke=%2Fkotak-pesan%2Fakun%3Fx%3D1');
    const page = await (await rig.ask(away.headers.get('location')!)).text();
    assert.match(page, /name="ke" value="\/kotak-pesan\/akun\?x=1"/);

    const done = await rig.ask('masuk', { ...fields, ke: '/kotak-pesan/akun?x=1' });
    assert.equal(done.status, 303);
    assert.match(done.headers.get('set-cookie')!, /; Path=\/; Secure; HttpOnly; SameSite=Strict$/);
    const onward = await askAs(done, done.headers.get('location')!);
    assert.equal(onward.headers.get('location'), '/kotak-pesan/akun?x=1');
  });

  it('says so where the browser keeps no cookie', async () => {
    const { fields } = await account();
    const done = await rig.ask('masuk', fields);
    assert.match(await (await rig.ask(done.headers.get('location')!)).text(), /Peramban tidak menyimpan/);
  });

  it('leads each role to a page that it may open', async () => {
    for (const role of ROLES) {
      const { ask } = await rig.signIn(role, isOfAgency(role) ? 'pupr' : undefined);
      let path = '/kotak-pesan/masuk?masuk=';
      let answer = await ask(path);
      for (let step = 0; answer.status == 303 && step < 3; step++)
        answer = await ask((path = answer.headers.get('location')!));
      assert.equal(answer.status, 200, `${role}: ${path}`);
      assert.equal(path, role == 'auditor' ? '/kotak-pesan/log' : '/kotak-pesan/');
      assert.match(await answer.text(), new RegExp(`class="app">\\s*<a href="${path}">`), 'the name leads there, too');
    }
  });

  it('leads nowhere but to pages of the inbox', async () => {
    const { ask } = await account();
    for (const ke of [
      'https://jahat.example/',
      '//jahat.example/kotak-pesan/',
      '/\\jahat.example/kotak-pesan/',
      '/kotak-pesan/../v1/',
      'javascript:alert(1)',
      '/kotak-pesan/keluar',
      '\thttps://jahat.example',
      '/kotak-pesan/%0d%0aset-cookie:x',
    ]) {
      const { headers } = await ask(`masuk?${new URLSearchParams({ ke })}`);
      assert.match(headers.get('location')!, /^\/kotak-pesan\/(%0d%0aset-cookie:x)?$/, ke);
    }
  });

  it('says the same of a wrong password and of nobody’s login', async () => {
    const { fields } = await account();
    const texts = [];
    for (const nama of [fields.nama, 'tidak-ada']) {
      const response = await rig.ask('masuk', { nama, sandi: 'salah sekali kata ini' });
      assert.equal(response.status, 401);
      texts.push((await response.text()).replaceAll(nama, ''));
    }
    assert.equal(texts[0], texts[1]);
    assert.match(texts[0]!, /role="alert"[^>]*>Nama akun atau kata sandi tidak cocok/);
    for (let count = 0; count < 4; count++) await rig.ask('masuk', { nama: 'tidak-ada', sandi: 'salah' });
    const wait = await rig.ask('masuk', { nama: 'tidak-ada', sandi: 'salah' });
    assert.equal(wait.status, 429);
    assert.equal(wait.headers.get('retry-after'), '30');
    assert.match(await wait.text(), /Tunggu 30 detik/);
  });

  it('asks for the code in a second step, which does not hold the password', async () => {
    const { officer, session, fields } = await account();
    const secret = new Secret({ size: 20 });
    const code = () => new TOTP({ secret }).generate({ timestamp: rig.clock.now });
    const given = { secret: secret.base32, code: code(), password: PASSWORD, address: '' };
    assert.equal(await rig.officers.turnTotpOn(officer, session, given), 'done');
    rig.clock.now += 30_000;
    const step = await (await rig.ask('masuk', { ...fields, ke: '/kotak-pesan/akun' })).text();
    assert.ok(!step.includes(PASSWORD) && !step.includes(secret.base32));
    const langkah = /name="langkah" value="([\w-]+)"/.exec(step)![1]!;
    const wrong = await rig.ask('masuk', { langkah, kode: '000000', ke: '/kotak-pesan/akun' });
    assert.equal(wrong.status, 401);
    assert.match(await wrong.text(), /name="langkah"/);
    const done = await rig.ask('masuk', { langkah, kode: code().replace(/(...)/, '$1 '), ke: '/kotak-pesan/akun' });
    assert.equal(done.status, 303);
    assert.match(done.headers.get('location')!, /ke=%2Fkotak-pesan%2Fakun$/);
  });

  it('keeps what somebody wrote while their session ended, and sends it after', async () => {
    const { fields } = await account();
    const text = 'Terima kasih, <b>Bu Eni</b>. "Lampu" & kabel\r\nsudah diganti.';
    const form = { teks: text, foto: '1', versi: '3' };
    const response = await rig.ask('akun', form);
    assert.equal(response.status, 401);
    const kept = await response.text();
    assert.match(kept, /Yang Anda tulis tidak hilang/);
    assert.ok(kept.includes('name="kiriman" value="/kotak-pesan/akun"'));
    const inside = Object.fromEntries(Object.entries(form).map(([name, value]) => [`kiriman.${name}`, value]));
    const wrong = await (
      await rig.ask('masuk', { ...fields, sandi: 'salah', kiriman: '/kotak-pesan/akun', ...inside })
    ).text();
    assert.ok(wrong.includes('name="kiriman.versi" value="3"'));
    const done = await rig.ask('masuk', { ...fields, kiriman: '/kotak-pesan/akun', ...inside });
    assert.equal(done.status, 200);
    assert.ok(cookieOf(done));
    const page = await done.text();
    assert.ok(page.includes('<form method="post" action="/kotak-pesan/akun">'));
    assert.ok(
      page.includes('value="Terima kasih, &lt;b&gt;Bu Eni&lt;/b&gt;. &quot;Lampu&quot; &amp; kabel\r\nsudah diganti."'),
    );
    const abroad = await rig.ask('masuk', { ...fields, kiriman: 'https://jahat.example/', ...inside });
    assert.ok((await abroad.text()).includes('<form method="post" action="/kotak-pesan/">'));
  });

  it('says what becomes of an answer before it is sent after all', async () => {
    const { fields } = await account();
    const carried = async (path: string, form: Record<string, string>): Promise<string> => {
      const inside = Object.fromEntries(Object.entries(form).map(([name, value]) => [`kiriman.${name}`, value]));
      const answer = await rig.ask('masuk', { ...fields, kiriman: `/kotak-pesan/${path}`, ...inside });
      return (await answer.text()).replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
    };
    const form = { lakukan: 'kirim', jawaban: 'Sudah kami perbaiki kemarin.', tahap: 'done', pembaca: 'terbit' };
    const path = 'pesan/1/jawab?kotak=perlu';
    assert.match(await carried(path, form), /Sesudah jawaban ini: Selesai · Terbitkan pesan dan jawaban/);
    assert.match(
      await carried(path, { ...form, tahap: 'rejected', pembaca: 'tutup' }),
      /Sesudah jawaban ini: Ditolak · Simpan tertutup/,
    );
    for (const other of [await carried(path, { ...form, lakukan: 'draf' }), await carried('akun', form)])
      assert.doesNotMatch(other, /Sesudah jawaban/);
  });

  it('signs out at once, for the cookie that somebody kept as well', async () => {
    const { ask, session } = await account();
    const out = await ask('keluar', {});
    assert.equal(out.headers.get('location'), '/kotak-pesan/masuk?kabar=keluar');
    assert.match(out.headers.get('set-cookie')!, /^__Host-opd-session=; .*Max-Age=0$/);
    assert.equal(await rig.officers.session(session), undefined);
    assert.match(await (await rig.ask('masuk?kabar=keluar')).text(), /Anda sudah keluar/);
    assert.equal((await rig.ask('keluar')).status, 405);
  });

  it('takes a one-time link once, for a password that is not weak', async () => {
    const added = await rig.officers.add({ login: 'eni', name: 'Eni <Kepala>', role: 'head', agency: 'dinkes' });
    assert.ok(added.kind == 'done');
    const path = `undangan/${added.token}`;
    const page = await rig.ask(path);
    assert.equal(page.headers.get('referrer-policy'), 'strict-origin');
    assert.match(await page.text(), /Eni &lt;Kepala&gt;/);
    const cases: [string, string, RegExp][] = [
      ['pendek', 'pendek', /Terlalu pendek/],
      ['katasandi12345', 'katasandi12345', /mudah ditebak/],
      ['eni eni eni eni', 'eni eni eni eni', /mudah ditebak|mirip/],
      [PASSWORD, `${PASSWORD}x`, /tidak sama/],
    ];
    for (const [sandi, ulang, words] of cases) {
      const answer = await rig.ask(path, { sandi, ulang });
      assert.equal(answer.status, 422);
      assert.match(await answer.text(), words);
    }
    const done = await rig.ask(path, { sandi: PASSWORD, ulang: PASSWORD });
    assert.equal(done.status, 303);
    assert.ok(await rig.officers.session(cookieOf(done)!));
    for (const used of [path, 'undangan/x', `undangan/${'A'.repeat(43)}`]) {
      assert.equal((await rig.ask(used)).status, 404);
      assert.equal((await rig.ask(used, { sandi: PASSWORD, ulang: PASSWORD })).status, 404);
    }
  });

  it('leaves no one-time link in the log', () => {
    const token = 'Abc-_'.repeat(9).slice(0, 43);
    const line = (target: string) =>
      logLine({ time: 0, method: 'GET', target, status: 200, bytes: 1, milliseconds: 1, address: undefined });
    for (const target of [
      `/kotak-pesan/undangan/${token}`,
      `/kotak-pesan/undangan/${token}/`,
      `http://x/kotak-pesan/undangan/${token}?lang=en`,
      `/kotak-pesan/%75ndangan/${token.slice(2)}`,
    ])
      assert.doesNotMatch(line(target), /Abc-_Abc|c-_Abc/);
    assert.match(line(`/kotak-pesan/undangan/${token}`), / \/kotak-pesan\/undangan\/\* 200/);
    assert.match(line('/kotak-pesan/pesan/12345/jawab'), / \/kotak-pesan\/pesan\/12345\/jawab 200/);
  });

  it('speaks English to who asks for it', async () => {
    const page = await (await rig.ask('masuk?lang=en')).text();
    assert.match(page, /<html lang="en">[^]*<h1>Sign in<\/h1>[^]*action="\/kotak-pesan\/masuk\?lang=en"/);
  });
});
