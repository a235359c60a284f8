import assert from 'node:assert/strict';
import type { Act, Outcome } from '../../src/endpoint/desk/act.js';
import { CASE } from '../../src/endpoint/desk/case-row.js';
import type { Case } from '../../src/endpoint/desk/case.js';
import { objectOf } from '../../src/endpoint/feedback/rows.js';
import { named, sql, type Row } from '../../src/endpoint/feedback/sql.js';
import type { Announce, Happening } from '../../src/endpoint/notices/announce.js';
import type { Officer } from '../../src/endpoint/officers/officer.js';
import { startInbox, type InboxRig } from './inbox.js';
import type { StorePlaces } from './store-places.js';

export interface ActingRig extends InboxRig {
  /** Officers of `pupr` and `kominfo`, a head of `pupr`, a coordinator, an auditor. */
  budi: Officer;
  sari: Officer;
  other: Officer;
  head: Officer;
  coordinator: Officer;
  auditor: Officer;
  /** What would have been announced, of which message. */
  announced: { id: number; happening: Happening }[];
  /** A message as it is in the database. */
  caseOf: (id: number) => Promise<Case>;
  rows: (table: string, id: number) => Promise<Row[]>;
  /** Acts on a message as it is at the moment. */
  does: (officer: Officer, id: number, act: Act) => Promise<Outcome>;
  /** The same, and it has to be done. */
  done: (officer: Officer, id: number, act: Act) => Promise<Case>;
  /** Acts and details in the log about a message, oldest first. */
  logOf: (id: number) => Promise<string[]>;
}

/** A desk with officers at it. */
export async function startActing({ fresh }: Pick<StorePlaces, 'fresh'>): Promise<ActingRig> {
  const announced: ActingRig['announced'] = [];
  const announce: Announce = function* ({ id }, happening) {
    yield sql`SELECT 1 AS one`;
    announced.push({ id, happening });
  };
  const rig = await startInbox({ place: await fresh(), announce });
  const officer = async (role: Officer['role'], login: string, agency?: string): Promise<Officer> => {
    const added = await rig.officers.add({ login, name: login, role, agency });
    assert.ok(added.kind == 'done');
    return added.officer;
  };
  const caseOf = async (id: number): Promise<Case> => {
    const [row] = await rig.engine.read(sql`SELECT ${CASE} FROM opd_messages WHERE id = ${id}`);
    assert.ok(row, `message ${id} is there`);
    return objectOf<Case>(row);
  };
  const does: ActingRig['does'] = async (by, id, act) => rig.desk.act(by, id, (await caseOf(id)).version, act);
  await officer('officer', 'puskesmas', 'dinkes');
  return {
    ...rig,
    budi: await officer('officer', 'budi', 'pupr'),
    sari: await officer('officer', 'sari', 'pupr'),
    other: await officer('officer', 'lain', 'kominfo'),
    head: await officer('head', 'kepala', 'pupr'),
    coordinator: await officer('coordinator', 'koordinator'),
    auditor: await officer('auditor', 'auditor'),
    announced,
    caseOf,
    rows: (table, id) => rig.engine.read(sql`SELECT * FROM ${named(table)} WHERE message = ${id}`),
    does,
    async done(by, id, act) {
      const outcome = await does(by, id, act);
      const found = await caseOf(id);
      assert.deepEqual(outcome, { kind: 'done', version: found.version });
      return found;
    },
    async logOf(id) {
      const lines = await rig.engine.read(sql`SELECT act, detail FROM opd_log WHERE message = ${id} ORDER BY id`);
      return lines.map(({ act, detail }) => (detail ? `${act} ${detail}` : String(act)));
    },
  };
}
