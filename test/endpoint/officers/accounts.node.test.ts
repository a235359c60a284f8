import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { NewOfficer } from '../../../src/endpoint/officers/officers.js';
import { PASSWORD, startInbox, type InboxRig, type SignedIn } from '../../support/inbox.js';
import { storePlaces } from '../../support/store-places.js';

const HERE = '203.0.113.7';

for (const { engine, fresh } of await storePlaces())
  describe(`accounts (${engine})`, () => {
    let rig: InboxRig;
    let coordinator: SignedIn;
    let head: SignedIn;
    before(async () => {
      rig = await startInbox({ place: await fresh() });
      coordinator = await rig.signIn('coordinator');
      head = await rig.signIn('head', 'pupr');
    });
    after(() => rig.close());
    const rows = (text: string) => rig.engine.read({ text, values: [] });
    const lastActs = async (count: number) =>
      (await rows(`SELECT act, login, detail FROM opd_log ORDER BY id DESC LIMIT ${count}`)).map(
        ({ act, login, detail }) => [act, login, detail],
      );

    it('are made with a link that works once, and written down', async () => {
      const added = await rig.officers.add(
        { login: 'Eni.PU', name: ' Eni\n\u0000Rahma ', role: 'officer', agency: 'pupr' },
        head.officer,
      );
      assert.ok(added.kind == 'done');
      assert.equal(added.officer.login, 'eni.pu');
      assert.equal(added.officer.name, 'Eni Rahma');
      assert.deepEqual(await lastActs(1), [
        ['officer-added', head.officer.login, 'login=eni.pu role=officer agency=pupr'],
      ]);
      assert.ok(!JSON.stringify(await rows('SELECT * FROM opd_invitations')).includes(added.token));
      const answers = await Promise.all([0, 1, 2].map(() => rig.officers.accept(added.token, PASSWORD)));
      assert.deepEqual(answers.map(({ kind }) => kind).sort(), ['done', 'refused', 'refused']);
    });

    it('are refused where something is wrong with them', async () => {
      const good: NewOfficer = { login: 'wati', name: 'Wati', role: 'officer', agency: 'pupr' };
      const cases: [Partial<NewOfficer>, string][] = [
        [{ login: 'a' }, 'login'],
        [{ login: 'wati lagi' }, 'login'],
        [{ login: 'wati\n' }, 'login'],
        [{ login: head.officer.login.toUpperCase() }, 'taken'],
        [{ role: 'raja' as 'head' }, 'role'],
        [{ agency: undefined }, 'agency'],
        [{ role: 'coordinator' }, 'agency'],
        [{ email: 'wati@' }, 'email'],
        [{ email: 'wati@x.id\nbcc: semua@x.id' }, 'email'],
      ];
      for (const [changes, why] of cases)
        assert.deepEqual(await rig.officers.add({ ...good, ...changes }), { kind: 'refused', why });
      // A head makes accounts of no other agency, and none that belong to none.
      for (const changes of [{ agency: 'dinkes' }, { role: 'coordinator' as const, agency: undefined }])
        assert.deepEqual(await rig.officers.add({ ...good, ...changes }, head.officer), {
          kind: 'refused',
          why: 'role',
        });
    });

    it('are managed by the coordinator and the agency’s head alone', async () => {
      const theirs = await rig.signIn('officer', 'dinkes');
      const own = await rig.signIn('officer', 'pupr');
      const auditor = await rig.signIn('auditor');
      for (const by of [head.officer, own.officer, theirs.officer, auditor.officer]) {
        assert.equal(await rig.officers.findManaged(theirs.officer.id, by), undefined);
        assert.equal(await rig.officers.reset(theirs.officer.id, by), undefined);
        assert.equal(await rig.officers.revoke(theirs.officer.id, by), 'missing');
        assert.equal(await rig.officers.reset(coordinator.officer.id, by), undefined);
        assert.equal(await rig.officers.revoke(coordinator.officer.id, by), 'missing');
      }
      assert.ok(await rig.officers.session(theirs.session));
      assert.equal((await rig.officers.findManaged(own.officer.id, head.officer))?.active, true);
      assert.ok(await rig.officers.findManaged(theirs.officer.id, coordinator.officer));
      assert.ok((await rig.officers.list('pupr')).every(({ agency }) => agency == 'pupr'));
    });

    it('end at once when they are revoked, with all that opens them', async () => {
      const { officer, session, ask } = await rig.signIn('officer', 'pupr');
      const id = await rig.add();
      await rows(`UPDATE opd_messages SET assignee = ${officer.id} WHERE id = ${id}`);
      assert.equal((await ask('akun')).status, 200);
      assert.equal(await rig.officers.revoke(officer.id, head.officer), 'done');
      assert.equal((await ask('akun')).status, 303);
      assert.equal(await rig.officers.session(session), undefined);
      assert.deepEqual(await rig.officers.signIn(officer.login, PASSWORD, HERE), { kind: 'wrong' });
      assert.equal(await rig.officers.signInBySubject('x', officer.email), undefined);
      assert.equal(await rig.officers.reset(officer.id), undefined);
      assert.equal((await rows(`SELECT assignee FROM opd_messages WHERE id = ${id}`))[0]!.assignee, null);
      const found = await rig.officers.findManaged(officer.id, coordinator.officer);
      assert.ok(found?.revoked && !found.email && found.seenAt);
      const acts = (await lastActs(3)).map(([act]) => act);
      assert.deepEqual(acts, ['sign-in-failed', 'officer-revoked', 'password-set']);
    });

    it('leave one coordinator: two who revoke each other are not both gone; the command line may', async () => {
      const other = await rig.signIn('coordinator');
      const answers = await Promise.all([
        rig.officers.revoke(other.officer.id, coordinator.officer),
        rig.officers.revoke(coordinator.officer.id, other.officer),
      ]);
      assert.equal(answers.filter((answer) => answer == 'done').length, 1);
      const left = answers[0] == 'done' ? coordinator : other;
      assert.equal(await rig.officers.revoke(left.officer.id, left.officer), 'last');
      assert.ok(await rig.officers.session(left.session));
      assert.equal(await rig.officers.revoke(left.officer.id), 'done');
      coordinator = await rig.signIn('coordinator');
    });

    it('lose password, second factor and sessions when they are reset', async () => {
      const { officer, session } = await rig.signIn('officer', 'pupr');
      const token = await rig.officers.reset(officer.id, head.officer);
      assert.equal(await rig.officers.session(session), undefined);
      assert.deepEqual(await rig.officers.signIn(officer.login, PASSWORD, HERE), { kind: 'wrong' });
      const second = await rig.officers.reset(officer.id, head.officer);
      assert.equal(await rig.officers.invited(token!), undefined);
      assert.equal((await rig.officers.invited(second!))?.id, officer.id);
      rig.clock.now += 7 * 864e5 + 1;
      assert.equal(await rig.officers.invited(second!), undefined);
      assert.deepEqual(await rig.officers.accept(second!, PASSWORD), { kind: 'refused', why: 'no-link' });
      [coordinator, head] = [await rig.signIn('coordinator'), await rig.signIn('head', 'pupr')];
    });

    it('change their password, which ends all other sessions', async () => {
      const { officer, session } = await rig.signIn('officer', 'pupr');
      const other = await rig.officers.signIn(officer.login, PASSWORD, HERE);
      assert.ok(other.kind == 'done');
      const change = (old: string, fresh: string) =>
        rig.officers.changePassword(officer, session, { old, fresh, address: HERE });
      assert.equal(await change('salah', 'kata lain yang panjang'), 'wrong');
      assert.equal(await change(PASSWORD, 'pendek'), 'short');
      assert.equal(await change(PASSWORD, 'kata lain yang panjang'), 'done');
      assert.equal(await rig.officers.session(other.session), undefined);
      assert.ok(await rig.officers.session(session));
      assert.equal((await rig.officers.signIn(officer.login, PASSWORD, HERE)).kind, 'wrong');
      assert.equal((await rig.officers.signIn(officer.login, 'kata lain yang panjang', HERE)).kind, 'done');
    });

    it('stay signed in for twelve hours at most, two without use', async () => {
      const { session } = await rig.signIn('officer', 'pupr');
      for (let hour = 0; hour < 11; hour++) {
        rig.clock.now += 36e5;
        assert.ok(await rig.officers.session(session), `hour ${hour}`);
      }
      rig.clock.now += 36e5;
      assert.equal(await rig.officers.session(session), undefined);
      const { session: idle } = await rig.signIn('officer', 'pupr');
      rig.clock.now += 2 * 36e5;
      assert.equal(await rig.officers.session(idle), undefined);
      rig.clock.now += 12 * 36e5;
      await rig.store.purgeRest(0, rig.clock.now);
      assert.deepEqual(await rows('SELECT hash FROM opd_sessions'), []);
      [coordinator, head] = [await rig.signIn('coordinator'), await rig.signIn('head', 'pupr')];
    });

    it('are found by single sign-on: first by the address, then by the subject', async () => {
      const { officer } = await rig.signIn('officer', 'pupr');
      const email = officer.email!.toUpperCase();
      assert.equal(await rig.officers.signInBySubject('https://sso a', undefined), undefined);
      assert.equal((await rig.officers.signInBySubject('https://sso a', email))?.officer.id, officer.id);
      assert.equal((await rig.officers.signInBySubject('https://sso a', 'lain@x.id'))?.officer.id, officer.id);
      // Whoever gets the address later is somebody else.
      assert.equal(await rig.officers.signInBySubject('https://sso b', email), undefined);
      const twins = [await rig.signIn('officer', 'pupr'), await rig.signIn('officer', 'pupr')];
      for (const twin of twins) await rig.officers.change(twin.officer, { email: 'sama@x.id' });
      assert.equal(await rig.officers.signInBySubject('https://sso c', 'sama@x.id'), undefined);
    });

    it('begin with a link for a coordinator, until somebody can sign in', async () => {
      const empty = await startInbox({ place: await fresh() });
      const first = await empty.officers.firstLink();
      const second = await empty.officers.firstLink();
      assert.equal(await empty.officers.invited(first!), undefined);
      const added = await empty.officers.add({ login: 'tini', name: 'Tini', role: 'officer', agency: 'pupr' });
      assert.equal(added.kind, 'done');
      assert.ok(
        await empty.officers
          .firstLink()
          .then((token) => empty.officers.accept(token!, PASSWORD))
          .then(({ kind }) => kind == 'done'),
      );
      assert.ok(second);
      assert.equal(await empty.officers.firstLink(), undefined);
      await empty.close();
    });
  });
