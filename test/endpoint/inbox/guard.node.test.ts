import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { INBOX_HEADERS } from '../../../src/endpoint/inbox/headers.js';
import { HOST, startInbox, type InboxRig, type SignedIn } from '../../support/inbox.js';

const FORM = 'application/x-www-form-urlencoded';

describe('the guard of the inbox', () => {
  let rig: InboxRig;
  let rina: SignedIn;
  before(async () => {
    rig = await startInbox();
    rina = await rig.signIn('officer', 'pupr');
  });
  after(() => rig.close());
  const send = (path: string, init: RequestInit, connection = {}) =>
    rig.endpoint(new Request(`${HOST}/kotak-pesan/${path}`, { redirect: 'manual', ...init }), connection);
  const name = async () => (await rig.officers.find(rina.officer.id))?.name;
  const post = (headers: Record<string, string>, body = 'nama=Berubah&bahasa=id') =>
    send('akun', {
      method: 'POST',
      headers: { cookie: `__Host-opd-session=${rina.session}`, 'content-type': FORM, ...headers },
      body,
    });

  it('does nothing that another site sends', async () => {
    for (const headers of [
      { 'sec-fetch-site': 'cross-site', origin: HOST },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
      { origin: 'https://jahat.example' },
      { origin: 'https://jahat.example/?https://widget.example.go.id' },
      { origin: 'https://widget.example.go.id.jahat.example' },
      { origin: 'https://widget.example.go.id@jahat.example' },
      { origin: 'null' },
      {},
    ] as Record<string, string>[]) {
      const answer = await post(headers);
      assert.equal(answer.status, 403, JSON.stringify(headers));
      assert.match(await answer.text(), /berasal dari situs lain/);
    }
    assert.notEqual(await name(), 'Berubah');
    // Nor a sign-in that would make somebody write in another's account.
    const signIn = await send('masuk', {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site', 'content-type': FORM },
      body: 'nama=x',
    });
    assert.equal(signIn.status, 403);
  });

  it('takes forms of our own pages, from older browsers as well', async () => {
    assert.equal((await post({ origin: HOST })).status, 303);
    assert.equal((await post({ 'sec-fetch-site': 'same-origin' })).status, 303);
    assert.equal(await name(), 'Berubah');
  });

  it('takes no other kind of body, and none that is huge', async () => {
    for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'application/json', `${FORM}x`, ''])
      assert.equal((await post({ origin: HOST, 'content-type': type })).status, 415, type);
    const huge = await post({ origin: HOST }, `nama=${'x'.repeat(300_000)}`);
    assert.equal(huge.status, 413);
    assert.match(await huge.text(), /256 KB/);
    assert.equal((await post({ origin: HOST, 'content-type': `${FORM}; charset=UTF-8` })).status, 303);
  });

  it('takes one session, and none that is made up or doubled', async () => {
    const status = async (cookie: string) => (await send('akun', { headers: { cookie } })).status;
    const own = `__Host-opd-session=${rina.session}`;
    assert.equal(await status(`a=b; ${own}; c=d`), 200);
    for (const cookie of [
      `${own}; ${own}`,
      `x${own}`,
      `__Host-opd-session=${'A'.repeat(43)}`,
      `__Host-opd-session=${rina.session}x`,
      `__Host-opd-session="${rina.session}"`,
      '__Host-opd-session=',
    ])
      assert.equal(await status(cookie), 303, cookie);
  });

  it('sends the same headers with whatever it answers, and nothing is kept', async () => {
    const answers = [
      await rina.ask('akun'),
      await rina.ask('tidak-ada'),
      await rig.ask('akun'),
      await rig.ask('akun', { nama: 'x' }),
      await rig.ask('masuk'),
      await rig.ask('masuk', {}),
      await send('akun', { method: 'DELETE' }),
      await post({ 'sec-fetch-site': 'cross-site' }),
    ];
    for (const answer of answers)
      for (const [header, value] of Object.entries(INBOX_HEADERS)) assert.equal(answer.headers.get(header), value);
  });

  it('answers HEAD as GET, without a body', async () => {
    const headers = { cookie: `__Host-opd-session=${rina.session}` };
    const [get, head] = [await send('akun', { headers }), await send('akun', { headers, method: 'HEAD' })];
    assert.equal(head.status, 200);
    assert.equal(await head.text(), '');
    assert.deepEqual([...head.headers], [...get.headers]);
  });

  it('says what an address takes, whosever the thing in it is', async () => {
    for (const id of [await rig.add(), await rig.add({ agency: 'dinkes' }), 999_999]) {
      const answer = await rina.ask(`pesan/${id}/jawab`);
      assert.equal(answer.status, 405);
      assert.equal(answer.headers.get('allow'), 'POST');
    }
    assert.equal((await send('akun', { method: 'PUT' })).headers.get('allow'), 'GET, HEAD, POST');
  });

  it('knows numbers in one spelling alone', async () => {
    const id = await rig.add();
    assert.equal((await rina.ask(`pesan/${id}`)).status, 200);
    for (const text of [`0${id}`, `${id}.0`, `+${id}`, `${id}%20`, `${id}%00`, `-${id}`, '1e1', '9'.repeat(30), "1'--"])
      assert.equal((await rina.ask(`pesan/${text}`)).status, 404, text);
  });

  it('makes links by the address that people use', async () => {
    const coordinator = await rig.signIn('coordinator');
    const linkOf = async (headers: Record<string, string>, address: string) => {
      const body = new URLSearchParams({ nama: 'X', akun: `x${Math.random()}`.slice(0, 12), peran: 'auditor' });
      const answer = await rig.endpoint(
        new Request('http://dalam.example/kotak-pesan/petugas', {
          method: 'POST',
          headers: {
            cookie: `__Host-opd-session=${coordinator.session}`,
            'sec-fetch-site': 'same-origin',
            'content-type': FORM,
            ...headers,
          },
          body: String(body),
        }),
        { address },
      );
      return /id="tautan">(\S+?)\/kotak-pesan/.exec(await answer.text())?.[1];
    };
    assert.equal(await linkOf({ 'x-forwarded-proto': 'https' }, '127.0.0.1'), 'https://dalam.example');
    // Who is no proxy of ours says nothing.
    assert.equal(await linkOf({ 'x-forwarded-proto': 'https' }, '203.0.113.9'), 'http://dalam.example');
  });
});
