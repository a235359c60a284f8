import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { TOTP, Secret } from 'otpauth';
import { startInbox, PASSWORD, type InboxRig } from '../../support/inbox.js';
import { storePlaces } from '../../support/store-places.js';

const HERE = '203.0.113.7';
const ELSEWHERE = '198.51.100.9';
const MINUTE = 60_000;

for (const { engine, fresh } of await storePlaces())
  describe(`signing in (${engine})`, () => {
    let rig: InboxRig;
    let made = 0;
    after(() => rig.close());
    const start = async () => (rig ??= await startInbox({ place: await fresh() }));

    /** An account with a password. */
    const account = async (role: 'officer' | 'coordinator' = 'officer') => {
      await start();
      const login = `rina${++made}`;
      const added = await rig.officers.add({
        login,
        name: 'Rina',
        role,
        agency: role == 'officer' ? 'pupr' : undefined,
      });
      assert.ok(added.kind == 'done');
      const accepted = await rig.officers.accept(added.token, PASSWORD);
      assert.ok(accepted.kind == 'done');
      return accepted;
    };
    const fail = async (login: string, times: number, address = HERE) => {
      for (let count = 0; count < times; count++)
        assert.deepEqual(await rig.officers.signIn(login, 'salah sekali kata ini', address), { kind: 'wrong' });
    };

    it('takes the password of the link, in capitals or not of the login', async () => {
      const { officer } = await account();
      const answer = await rig.officers.signIn(` ${officer.login.toUpperCase()} `, PASSWORD, HERE);
      assert.equal(answer.kind, 'done');
      assert.ok(answer.kind == 'done' && (await rig.officers.session(answer.session))?.id == officer.id);
    });

    it('stores neither password nor session as they are', async () => {
      const { officer, session } = await account();
      const [row] = await rig.engine.read({
        text: `SELECT password FROM opd_officers WHERE id = ${officer.id}`,
        values: [],
      });
      assert.match(String(row!.password), /^scrypt\$1024\$8\$1\$/);
      const rows = await rig.engine.read({ text: 'SELECT hash FROM opd_sessions', values: [] });
      assert.ok(rows.every(({ hash }) => /^[0-9a-f]{64}$/.test(String(hash)) && hash != session));
    });

    it('waits after five failures, for a login that does not exist as for one that does', async () => {
      const { officer } = await account();
      for (const login of [officer.login, `nobody${made}`]) {
        await fail(login, 5);
        assert.deepEqual(await rig.officers.signIn(login, PASSWORD, HERE), { kind: 'wait', seconds: 30 });
        rig.clock.now += 30_000;
        await fail(login, 1);
        assert.deepEqual(await rig.officers.signIn(login, PASSWORD, HERE), { kind: 'wait', seconds: 60 });
        rig.clock.now += MINUTE;
      }
      assert.equal((await rig.officers.signIn(officer.login, PASSWORD, HERE)).kind, 'done');
      await fail(officer.login, 4);
    });

    it('never makes anybody wait more than a quarter of an hour', async () => {
      const { officer } = await account();
      await fail(officer.login, 5);
      for (let count = 0; count < 8; count++) {
        rig.clock.now += 15 * MINUTE;
        await fail(officer.login, 1);
      }
      assert.deepEqual(await rig.officers.signIn(officer.login, PASSWORD, HERE), { kind: 'wait', seconds: 900 });
    });

    it('lets an officer in from their own line while somebody else guesses from afar', async () => {
      const { officer } = await account();
      await fail(officer.login, 5, ELSEWHERE);
      assert.equal((await rig.officers.signIn(officer.login, PASSWORD, ELSEWHERE)).kind, 'wait');
      assert.equal((await rig.officers.signIn(officer.login, PASSWORD, HERE)).kind, 'done');
    });

    it('counts tries that come at once', async () => {
      const { officer } = await account();
      const tries = Array.from({ length: 12 }, () => rig.officers.signIn(officer.login, 'salah sekali kata ini', HERE));
      const kinds = (await Promise.all(tries)).map(({ kind }) => kind);
      assert.equal(kinds.filter((kind) => kind == 'wrong').length, 5);
    });

    it('slows one line down that tries many logins', { timeout: 120_000 }, async () => {
      await start();
      const address = '192.0.2.44';
      const tries = Array.from({ length: 64 }, (_, index) => rig.officers.signIn(`siapa${index}`, 'x', address));
      const kinds = (await Promise.all(tries)).map(({ kind }) => kind);
      assert.equal(kinds.filter((kind) => kind == 'wrong').length, 60);
      assert.equal((await rig.officers.signIn('orang-lain', 'x', '192.0.2.45')).kind, 'wrong');
    });

    it('writes no login down that is nobody’s, since it may be a password', async () => {
      const { officer } = await account();
      await fail(officer.login, 1);
      await fail('rahasia-saya-salah-kolom', 1);
      const rows = await rig.engine.read({
        text: `SELECT * FROM opd_log WHERE act = 'sign-in-failed' ORDER BY id DESC LIMIT 2`,
        values: [],
      });
      assert.deepEqual(
        rows.map(({ detail }) => detail),
        [null, `login=${officer.login}`],
      );
      const buckets = await rig.engine.read({ text: 'SELECT bucket FROM opd_buckets', values: [] });
      assert.doesNotMatch(JSON.stringify(buckets), /rahasia|rina|203\.0/);
    });

    it('asks for the code only who knows the password, and takes each code once', async () => {
      const { officer, session } = await account();
      const secret = new Secret({ size: 20 });
      const codeNow = () => new TOTP({ secret }).generate({ timestamp: rig.clock.now });
      const on = { secret: secret.base32, code: codeNow(), password: PASSWORD, address: HERE };
      assert.equal(await rig.officers.turnTotpOn(officer, session, { ...on, code: '000000' }), 'code');
      assert.equal(await rig.officers.turnTotpOn(officer, session, { ...on, password: 'salah' }), 'wrong');
      assert.equal(await rig.officers.turnTotpOn(officer, session, on), 'done');
      assert.equal(await rig.officers.turnTotpOn(officer, session, on), 'wrong');
      await fail(officer.login, 1);

      const first = await rig.officers.signIn(officer.login, PASSWORD, HERE);
      assert.ok(first.kind == 'code');
      // The code that turned it on is used up.
      assert.deepEqual(await rig.officers.signInWithCode(first.step, codeNow(), HERE), { kind: 'wrong' });
      rig.clock.now += 30_000;
      assert.equal((await rig.officers.signInWithCode(first.step, codeNow(), HERE)).kind, 'done');
      assert.deepEqual(await rig.officers.signInWithCode(first.step, codeNow(), HERE), { kind: 'wrong' });
      rig.clock.now += 11 * MINUTE;
      assert.deepEqual(await rig.officers.signInWithCode(first.step, codeNow(), HERE), { kind: 'over' });
      assert.deepEqual(await rig.officers.signInWithCode(`${first.step}A`, codeNow(), HERE), { kind: 'over' });
    });

    it('counts wrong codes too, and right passwords in between do not begin anew', async () => {
      const { officer, session } = await account();
      const secret = new Secret({ size: 20 });
      const code = new TOTP({ secret }).generate({ timestamp: rig.clock.now });
      await rig.officers.turnTotpOn(officer, session, {
        secret: secret.base32,
        code,
        password: PASSWORD,
        address: HERE,
      });
      for (let count = 0; count < 5; count++) {
        const first = await rig.officers.signIn(officer.login, PASSWORD, HERE);
        assert.ok(first.kind == 'code');
        assert.equal((await rig.officers.signInWithCode(first.step, '000000', HERE)).kind, 'wrong');
      }
      const first = await rig.officers.signIn(officer.login, PASSWORD, HERE);
      assert.ok(first.kind == 'code');
      assert.equal((await rig.officers.signInWithCode(first.step, '000000', HERE)).kind, 'wait');
    });
  });
