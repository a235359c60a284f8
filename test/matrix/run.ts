import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { routes } from '../../src/endpoint/inbox/routes.js';
import type { EngineSettings } from '../../src/endpoint/feedback/open-engine.js';
import { startInbox } from '../support/inbox.js';
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
} from '../support/inbox-matrix.js';
import { startPostgres } from '../support/postgres.js';

/** Things of each agency, and how often each is asked for. */
const THINGS = 5;
const ROUNDS = 4;
/** Milliseconds that what is another's may take longer, or shorter, than what does not exist. */
const ALLOWED = 5;

const median = (values: number[]): number => values.sort((one, other) => one - other)[values.length >> 1] ?? 0;

async function timed(work: () => Promise<Response>) {
  const started = performance.now();
  const answer = await work();
  const text = await answer.text();
  return { time: performance.now() - started, answer: JSON.stringify([answer.status, [...answer.headers], text]) };
}

/** Each agency's people at each thing of the others, against what nobody has. @returns whether all is well */
async function measure(engine: string, place: EngineSettings): Promise<boolean> {
  const rig = await startInbox({ place });
  const kept = new Map<string, Ids[]>();
  for (const agency of AGENCIES) {
    const things = [];
    for (let count = 0; count < THINGS; count++) things.push(await makeIds(rig, agency));
    kept.set(agency, things);
  }
  const actors = (await makeActors(rig)).filter(({ agency }) => agency);
  const withId = routes.filter(({ path, may }) => may != 'everybody' && path.includes(':'));
  const before = await everything(rig);
  const differences: number[] = [];
  const perRoute = new Map<string, number[]>();
  let [asked, succeeded] = [0, 0];
  const compare = async (actor: Actor, route: (typeof routes)[number], ids: Ids) => {
    // By turns first, so that neither gains by what the other has warmed.
    const both = [() => timed(() => askRoute(actor, route, ids)), () => timed(() => askRoute(actor, route, MISSING))];
    const isTurned = asked++ % 2 == 1;
    const [one, other] = [await both[isTurned ? 1 : 0]!(), await both[isTurned ? 0 : 1]!()];
    const [foreign, missing] = isTurned ? [other, one] : [one, other];
    if (foreign.answer != missing.answer || !foreign.answer.startsWith('[404,')) succeeded++;
    differences.push(foreign.time - missing.time);
    perRoute.set(keyOf(route), [...(perRoute.get(keyOf(route)) ?? []), foreign.time - missing.time]);
  };
  for (let round = 0; round < ROUNDS; round++)
    for (const actor of actors)
      for (const route of withId)
        for (const [agency, things] of kept)
          if (isForeign(actor, agency) && ROWS[keyOf(route)]!.may.includes(actor.role!))
            for (const ids of things) await compare(actor, route, ids);
  const isSame = (await everything(rig)) == before;
  const middle = median(differences);
  const widest = Math.max(...[...perRoute.values()].map((values) => Math.abs(median(values))));
  console.log(
    `${engine}: ${AGENCIES.length} agencies, ${withId.length} routes, ${asked} foreign ids asked for: ${succeeded} succeeded, ` +
      `${isSame ? 'nothing' : 'SOMETHING'} changed; median difference to missing ones ${middle.toFixed(3)} ms, ` +
      `of the widest route ${widest.toFixed(3)} ms`,
  );
  await rig.close();
  return succeeded == 0 && isSame && widest <= ALLOWED;
}

const folder = await mkdtemp(join(tmpdir(), 'opd-matrix-'));
let isWell = await measure('SQLite', { dataDir: folder });
const postgres = await startPostgres();
if (postgres) {
  isWell = (await measure('PostgreSQL', { dataDir: folder, databaseUrl: await postgres.database() })) && isWell;
  await postgres.remove();
} else console.log('There is no PostgreSQL for this platform.');
await rm(folder, { recursive: true });
process.exitCode = isWell ? 0 : 1;
