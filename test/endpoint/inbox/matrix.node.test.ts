import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { routes } from '../../../src/endpoint/inbox/routes.js';
import { startInbox, type InboxRig } from '../../support/inbox.js';
import {
  AGENCIES,
  MISSING,
  ROWS,
  askRoute,
  everything,
  isForeign,
  keyOf,
  makeActors,
  makeIds,
  type Actor,
  type Ids,
} from '../../support/inbox-matrix.js';

/** An answer to the byte. */
const whole = async (answer: Response): Promise<string> =>
  JSON.stringify([answer.status, [...answer.headers], await answer.text()]);

describe('the matrix of routes, roles and agencies', () => {
  let rig: InboxRig;
  let actors: Actor[];
  /** Things of each agency that nobody else may touch. */
  const kept = new Map<string, Ids>();
  before(async () => {
    rig = await startInbox();
    // Numbers that stand for nothing else in a page.
    for (const text of [
      `INSERT INTO opd_keys (id, key, body_hash, received_at) VALUES (70000, 'x', 'x', 0)`,
      `INSERT INTO opd_officers (id, login, name, role, created_at, revoked_at) VALUES (80000, 'x', 'X', 'auditor', 0, 0)`,
    ])
      await rig.engine.write({ text, values: [] });
    actors = await makeActors(rig);
    for (const agency of AGENCIES) kept.set(agency, await makeIds(rig, agency));
  });
  after(() => rig.close());
  const closed = routes.filter(({ may }) => may != 'everybody');

  it('has a row for each route, which says the same', () => {
    assert.deepEqual(routes.map(keyOf).sort(), Object.keys(ROWS).sort());
    for (const route of routes) {
      const { may } = ROWS[keyOf(route)]!;
      const sorted = (roles: typeof may) => (typeof roles == 'string' ? roles : [...roles].sort());
      assert.deepEqual(sorted(route.may), sorted(may), keyOf(route));
    }
  });

  it('lets nobody in who is not signed in (any more), wherever they go', async () => {
    const before = await everything(rig);
    for (const route of closed)
      for (const actor of actors.filter(({ role }) => !role)) {
        const own = await askRoute(actor, route, kept.get('pupr')!);
        const what = `${actor.name}: ${keyOf(route)}`;
        assert.equal(own.status, route.method == 'GET' ? 303 : 401, what);
        if (route.method == 'GET') assert.match(own.headers.get('location')!, /^\/kotak-pesan\/masuk\?ke=/, what);
        else assert.match(await own.text(), /name="sandi"/, what);
      }
    assert.equal(await everything(rig), before);
  });

  it('answers to the byte the same for what another role, another agency or nobody has, and changes nothing', async () => {
    const before = await everything(rig);
    let asked = 0;
    for (const actor of actors.filter(({ role }) => role)) {
      const reference = await whole(await actor.ask('tidak/ada'));
      assert.match(reference, /^\[404,/);
      for (const route of closed) {
        const { may, elsewhere } = ROWS[keyOf(route)]!;
        const isTheirs = may.includes(actor.role!);
        if (!isTheirs && elsewhere) {
          const led = await askRoute(actor, route, MISSING);
          assert.deepEqual([led.status, led.headers.get('location'), await led.text()], [303, elsewhere, '']);
          assert.equal((await actor.ask(elsewhere)).status, 200, 'and it may open that');
          continue;
        }
        const hasId = route.path.includes(':');
        const cases: [string, Ids][] = [
          ...(hasId || !isTheirs ? [['missing', MISSING] as [string, Ids]] : []),
          ...[...kept].filter(([agency]) => !isTheirs || (hasId && isForeign(actor, agency))),
        ];
        for (const [of, ids] of cases) {
          asked++;
          assert.equal(
            await whole(await askRoute(actor, route, ids)),
            reference,
            `${actor.name}: ${keyOf(route)}, ${of}`,
          );
        }
      }
    }
    assert.ok(asked > 500, String(asked));
    assert.equal(await everything(rig), before);
    assert.deepEqual(rig.errors, []);
  });

  it('does nothing to what is named in a form and is another’s', async () => {
    const before = await everything(rig);
    const [pupr, dinkes] = [kept.get('pupr')!, kept.get('dinkes')!];
    const head = actors.find(({ name }) => name == 'head pupr')!;
    const form = (key: string, ids: Ids) => ROWS[key]!.form!(ids);
    const answers = [
      await head.ask('pesan', form('POST pesan', dinkes)),
      await head.ask(`pesan/${pupr.message}/serahkan`, form('POST pesan/:id/serahkan', dinkes)),
      await head.ask(`pesan/${pupr.message}/gabung`, form('POST pesan/:id/gabung', dinkes)),
      await head.ask(`pesan/${pupr.message}/foto/${dinkes.photo}`),
    ];
    const same = [
      await head.ask('pesan', form('POST pesan', MISSING)),
      await head.ask(`pesan/${pupr.message}/serahkan`, form('POST pesan/:id/serahkan', MISSING)),
      await head.ask(`pesan/${pupr.message}/gabung`, form('POST pesan/:id/gabung', MISSING)),
      await head.ask(`pesan/${pupr.message}/foto/${MISSING.photo}`),
    ];
    for (const [at, answer] of answers.entries()) {
      const plain = async (one: Response, { message, other, officer }: Ids) =>
        [message, other, officer].reduce((text, id) => text.replaceAll(String(id), '#'), await whole(one));
      assert.equal(await plain(answer, dinkes), await plain(same[at]!, MISSING));
    }
    const unopened = (text: string) => text.replace(/"opened_at":(null|\d+)/g, '');
    assert.equal(unopened(await everything(rig)), unopened(before));
  });

  for (const [key, { may, own, coordinator = own }] of Object.entries(ROWS))
    it(`opens to who may: ${key}`, async () => {
      const route = routes.find((one) => keyOf(one) == key)!;
      const those = actors.filter(({ role, agency }) =>
        may == 'everybody' ? !role : role && may.includes(role) && (agency ?? 'pupr') == 'pupr',
      );
      assert.ok(those.length);
      for (const actor of those) {
        const answer = await askRoute(actor, route, await makeIds(rig, 'pupr'));
        assert.equal(
          answer.status,
          actor.role == 'coordinator' ? coordinator : own,
          `${actor.name}: ${await answer.text()}`,
        );
      }
      assert.deepEqual(rig.errors, []);
    });
});
