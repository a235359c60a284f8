import { setImmediate as nextTurn } from 'node:timers/promises';
import { PATIENCE } from './sql-engine.js';
import type { Query, Row, Steps } from './sql.js';
import { isBusy, sqliteError } from './sqlite-error.js';
import type { Connection, SqliteFile } from './sqlite-file.js';
import { StoreUnavailable } from './store.js';
import { whileBusy } from './while-busy.js';

interface Write {
  steps: () => Steps<unknown>;
  since: number;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
}
type Outcome = { value: unknown } | { error: unknown };

/** Writes in one transaction; more would keep readers waiting. */
const MOST = 256;

/**
 * Writes that come together share one transaction and thus one wait for the disk, each undone alone if it fails. Whatever
 * comes while the disk is waited for is the next group: the more there is to do, the more share.
 * @returns runs steps; settles when they are on the disk, or were not done
 */
export function createGroupCommit({ use }: Pick<SqliteFile, 'use'>): <T>(steps: () => Steps<T>) => Promise<T> {
  const waiting: Write[] = [];
  let working = false;

  const work = async () => {
    working = true;
    while (waiting.length) {
      await nextTurn();
      const group = waiting.splice(0, MOST);
      try {
        const outcomes = await whileBusy(
          () => use((connection) => commit(connection, group)),
          group[0]!.since + PATIENCE,
        );
        outcomes.forEach((outcome, index) => {
          if ('error' in outcome) group[index]!.reject(sqliteError(outcome.error));
          else group[index]!.resolve(outcome.value);
        });
      } catch (error) {
        for (const { reject } of group) reject(sqliteError(error));
      }
    }
    working = false;
  };

  return <T>(steps: () => Steps<T>) =>
    new Promise<T>((resolve, reject) => {
      waiting.push({ steps, since: performance.now(), resolve: resolve as Write['resolve'], reject });
      if (!working) void work();
    });
}

function commit(connection: Connection, group: readonly Write[]): Outcome[] {
  connection.exec('BEGIN IMMEDIATE');
  try {
    const outcomes = group.map(({ steps }) => runAlone(connection, steps));
    connection.exec('COMMIT');
    return outcomes;
  } catch (error) {
    // Some failures have ended the transaction already.
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}

/** Runs one write inside of the group's transaction. @throws what is the matter with the database and thus with the whole group */
function runAlone(connection: Connection, steps: () => Steps<unknown>): Outcome {
  connection.exec('SAVEPOINT alone');
  try {
    const value = runSteps(connection, steps());
    connection.exec('RELEASE alone');
    return { value };
  } catch (error) {
    if (!connection.inTransaction || isBusy(error) || sqliteError(error) instanceof StoreUnavailable) throw error;
    connection.exec('ROLLBACK TO alone');
    connection.exec('RELEASE alone');
    return { error };
  }
}

function runSteps(connection: Connection, steps: Steps<unknown>): unknown {
  for (let rows: Row[] = []; ;) {
    const step: IteratorResult<Query, unknown> = steps.next(rows);
    if (step.done) return step.value;
    rows = connection.all(step.value);
  }
}
