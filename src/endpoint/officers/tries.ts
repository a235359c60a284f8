import { createHmac } from 'node:crypto';
import { fewAtOnce } from '../feedback/few-at-once.js';
import { senderOf } from '../feedback/client-address.js';
import type { Secrets } from '../feedback/secrets.js';
import type { SqlEngine } from '../feedback/sql-engine.js';
import { listOf, sql, type Row, type Steps } from '../feedback/sql.js';

const SECOND = 1000;
const HOUR = 3600 * SECOND;
const FIRST_WAIT = 30 * SECOND;
const LONGEST_WAIT = 900 * SECOND;

/**
 * What is counted: slips of one login from one line, after which only that line waits, so that nobody keeps an officer out from
 * afar; guesses at one login from anywhere; guesses from one line at whatever logins, of which an office that shares it has more.
 */
const RULES = [
  { what: 'address', free: 60, remembered: HOUR },
  { what: 'login', free: 50, remembered: 24 * HOUR },
  { what: 'pair', free: 5, remembered: 24 * HOUR },
] as const;

/** Milliseconds to wait after so many failures in a row: 30 s, doubling up to 15 min. */
const waitAfter = (failures: number, free: number): number =>
  failures < free ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(failures - free, 10));

/** One try to sign in. */
export interface Try {
  /** Seconds to wait; then nothing may be tried. */
  wait?: number;
  /** It went well, or was no guess: it does not count. */
  wasRight(): Promise<void>;
}

export type Tries = (login: string, address: string) => Promise<Try>;

/**
 * Counts tries by login and address, known or not: nothing here tells whether there is an account. A try counts before it is looked
 * at, so that a thousand at once are no thousand guesses. Logins and addresses are kept as numbers that a key of the day makes of them.
 */
export function createTries({ read, write, transaction }: SqlEngine, secrets: Secrets, now: () => number): Tries {
  // Those from one line wait for the same row, each with a connection that others need.
  const few = fewAtOnce(2, 200);
  return async (login, address) => {
    const key = await secrets.ofDay(now());
    const named = (...parts: string[]) => createHmac('sha256', key).update(parts.join('\n')).digest('base64url');
    const sender = senderOf(address);
    const keys = { address: named(sender), login: named('', login), pair: named(sender, login) };
    const rules = RULES.map((rule) => ({ ...rule, bucket: `sign-in ${rule.what} ${keys[rule.what]}` }));
    const buckets = listOf(rules.map(({ bucket }) => bucket));

    const secondsToWait = (rows: Row[]): number => {
      const times = rows.map(({ bucket, count, expires }) => {
        const { free, remembered } = rules.find((rule) => rule.bucket == bucket)!;
        return Number(expires) - remembered + waitAfter(Number(count), free) - now();
      });
      return Math.ceil(Math.max(0, ...times) / SECOND);
    };
    const some = sql`SELECT bucket, count, expires FROM opd_buckets WHERE bucket IN (${buckets})`;
    // Who waits already writes nothing.
    const wait =
      secondsToWait(await read(some)) ||
      (await few(() =>
        transaction(function* (): Steps<number> {
          const fresh = rules
            .map(({ bucket, remembered }) => sql`(${bucket}, 0, ${now() + remembered})`)
            .reduce((list, row) => sql`${list}, ${row}`);
          // Holds the rows as they are now, in the same order for everybody.
          const held = sql`ON CONFLICT (bucket) DO UPDATE SET count = opd_buckets.count RETURNING bucket, count, expires`;
          const rows = yield sql`INSERT INTO opd_buckets (bucket, count, expires) VALUES ${fresh} ${held}`;
          const seconds = secondsToWait(rows);
          if (seconds) return seconds;
          for (const { bucket, remembered } of rules) {
            const count = sql`CASE WHEN expires < ${now()} THEN 1 ELSE count + 1 END`;
            yield sql`UPDATE opd_buckets SET count = ${count}, expires = ${now() + remembered} WHERE bucket = ${bucket}`;
          }
          return 0;
        }),
      ));
    return {
      ...(wait > 0 && { wait }),
      async wasRight() {
        const [line, ...own] = rules;
        await write(sql`UPDATE opd_buckets SET count = count - 1 WHERE bucket = ${line!.bucket} AND count > 0`);
        await write(sql`DELETE FROM opd_buckets WHERE bucket IN (${listOf(own.map(({ bucket }) => bucket))})`);
      },
    };
  };
}
