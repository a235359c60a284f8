import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { checkedSignOn } from '../../../../src/endpoint/officers/sign-on-settings.js';
import { HOST, startInbox, type InboxRig } from '../../../support/inbox.js';
import { CLIENT, startProvider, type SignOnProvider } from '../../../support/sign-on-provider.js';

const BACK = `${HOST}/kotak-pesan/masuk/sso/kembali`;
const COOKIE = /__Host-opd-sso=([\w-]+);/;

describe('single sign-on by OpenID Connect', () => {
  let provider: SignOnProvider;
  let rig: InboxRig;
  before(async () => {
    provider = await startProvider([BACK]);
    rig = await startInbox({ signOn: { issuer: provider.issuer, ...CLIENT, label: 'Akun Contoh' } });
    for (const login of ['rina', 'lama']) {
      const added = await rig.officers.add({
        login,
        name: login,
        role: 'officer',
        agency: 'pupr',
        email: `${login}@pupr.go.id`,
      });
      assert.equal(added.kind, 'done');
    }
  });
  after(async () => {
    await rig.close();
    await provider.close();
  });

  const begin = async (ke = '/kotak-pesan/akun') => {
    const answer = await rig.ask(`masuk/sso?${new URLSearchParams({ ke })}`);
    assert.equal(answer.status, 303);
    const cookie = answer.headers.get('set-cookie')!;
    assert.match(cookie, /; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=600$/);
    return { address: new URL(answer.headers.get('location')!), cookie: `__Host-opd-sso=${COOKIE.exec(cookie)![1]}` };
  };
  const comeBack = (address: string, cookie = '') => {
    assert.ok(address.startsWith(`${BACK}?`), address);
    return rig.ask(address.slice(HOST.length), undefined, { cookie });
  };
  const walk = async (login?: string) => {
    const { address, cookie } = await begin();
    const back = await provider.walk(address.href, login);
    return { back, cookie, answer: await comeBack(back, cookie) };
  };
  const saidAfter = async (answer: Response) => {
    assert.equal(answer.status, 303);
    assert.match(answer.headers.get('set-cookie')!, /^__Host-opd-sso=; .*Max-Age=0$/);
    return (await rig.ask(answer.headers.get('location')!)).text();
  };

  it('stands on the sign-in page, and asks with PKCE, state and nonce', async () => {
    assert.match(
      await (await rig.ask('masuk?ke=/kotak-pesan/akun')).text(),
      /href="\/kotak-pesan\/masuk\/sso\?ke=[^"]*akun"\s*>Masuk dengan Akun Contoh/,
    );
    const { address } = await begin();
    const asked = Object.fromEntries(address.searchParams);
    assert.equal(asked.redirect_uri, BACK);
    assert.equal(asked.code_challenge_method, 'S256');
    for (const name of ['state', 'nonce', 'code_challenge']) assert.equal(asked[name]!.length, 43, name);
  });

  it('signs in who is known by the verified address, and leads on by a page of ours', async () => {
    const { answer } = await walk('rina');
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('refresh'), '0; url=/kotak-pesan/akun');
    assert.match(await answer.text(), /href="\/kotak-pesan\/akun"/);
    const [session, gone] = answer.headers.getSetCookie();
    assert.match(gone!, /^__Host-opd-sso=;/);
    const officer = await rig.officers.session(
      /^__Host-opd-session=([\w-]{43});.*SameSite=Strict$/.exec(session!)![1]!,
    );
    assert.equal(officer?.login, 'rina');
    // Once more, now by the subject.
    assert.equal((await walk('rina')).answer.status, 200);
  });

  it('takes no address that nobody made sure of, and no account that nobody added', async () => {
    for (const login of ['tiru', 'asing'])
      assert.match(await saidAfter((await walk(login)).answer), /belum terdaftar di kotak pesan/);
    assert.equal((await rig.officers.list()).length, 2);
  });

  it('takes nobody whose account is revoked', async () => {
    const { id } = (await rig.officers.list()).find(({ login }) => login == 'lama')!;
    assert.equal((await walk('lama')).answer.status, 200);
    await rig.officers.revoke(id);
    assert.match(await saidAfter((await walk('lama')).answer), /belum terdaftar/);
  });

  it('says so where somebody turned away over there', async () => {
    assert.match(await saidAfter((await walk()).answer), /tidak jadi masuk/);
  });

  it('takes no code twice, no other state, no cookie of another and none that is too old', async () => {
    const broken = async (answer: Promise<Response>, what: string) =>
      assert.match(await saidAfter(await answer), /tidak selesai/, what);
    const { back, cookie } = await walk('rina');
    rig.errors.length = 0;
    await broken(comeBack(back, cookie), 'again');
    assert.deepEqual(rig.errors, [], 'it is not even asked again');

    const one = await begin();
    const address = await provider.walk(one.address.href, 'rina');
    const other = new URL(address);
    other.searchParams.set('state', 'A'.repeat(43));
    await broken(comeBack(other.href, one.cookie), 'another state');
    const two = await begin();
    await broken(comeBack(address, two.cookie), 'the cookie of another try');
    await broken(comeBack(address), 'no cookie');
    await broken(comeBack(address, '__Host-opd-sso=AAAA'), 'a cookie that is not ours');

    const three = await begin();
    const late = await provider.walk(three.address.href, 'rina');
    rig.clock.now += 600_000;
    await broken(comeBack(late, three.cookie), 'too old');
  });

  it('tells who runs the server what went wrong, without what was sent', async () => {
    const { cookie, address } = await begin();
    const back = new URL(await provider.walk(address.href, 'rina'));
    back.searchParams.set('code', 'kode-palsu');
    rig.errors.length = 0;
    await comeBack(back.href, cookie);
    assert.match(String(rig.errors[0]), /OPD_OIDC_ISSUER: ResponseBodyError.*invalid_grant/);
    assert.doesNotMatch(JSON.stringify(rig.errors.map(String)), /kode-palsu/);
  });

  it('leaves the password where it cannot be reached, and is asked again later', async () => {
    const down = await startProvider([BACK]);
    await down.close();
    const other = await startInbox({ signOn: { issuer: down.issuer, ...CLIENT } });
    const answer = await other.ask('masuk/sso');
    assert.equal(answer.headers.get('location'), '/kotak-pesan/masuk?kabar=sso');
    assert.match(await (await other.ask('masuk?kabar=sso')).text(), /tidak bisa dihubungi[^]*name="sandi"/);
    await other.close();
  });

  it('is not there where nobody set it up', async () => {
    const other = await startInbox();
    for (const path of ['masuk/sso', 'masuk/sso/kembali']) assert.equal((await other.ask(path)).status, 404);
    assert.doesNotMatch(await (await other.ask('masuk')).text(), /sso/);
    await other.close();
  });

  it('is set up by an address that nobody reads on the way', () => {
    for (const issuer of ['http://sso.example.go.id', 'sso.example.go.id', 'ftp://127.0.0.1'])
      assert.throws(() => checkedSignOn({ issuer, clientId: 'x' }), /https:/);
    assert.throws(() => checkedSignOn({ issuer: 'https://sso.example.go.id' }), /OPD_OIDC_CLIENT_ID/);
    assert.equal(
      checkedSignOn({ issuer: 'https://sso.example.go.id/realms/a', clientId: 'x' }).label,
      'sso.example.go.id',
    );
  });
});
