import type { SqlEngine } from '../feedback/sql-engine.js';
import type { Query } from '../feedback/sql.js';
import { periodsAt, type Periods } from './periods.js';
import { readCounted } from './read-counted.js';
import { addTo, newSubject, type Subject } from './subject.js';
import { createBetween, weigh, type Counted } from './tally.js';

/** What was counted, by what it is about. */
export interface Count {
  now: number;
  periods: Periods;
  total: Subject;
  /** By a name such as `agency pupr`; only what has messages. */
  subjects: ReadonlyMap<string, Subject>;
  between: (from: number, to: number) => number;
}

export interface Counting {
  now: number;
  holidays?: readonly string[];
  /** Condition that leaves some of the messages alone. */
  whose?: Query;
  /** Names of what a message is counted for, beside the total. */
  subjectsOf: (message: Counted) => (string | undefined)[];
}

/** Goes through the messages once and counts them. */
export async function countMessages(
  engine: Pick<SqlEngine, 'read'>,
  { now, holidays, whose, subjectsOf }: Counting,
): Promise<Count> {
  const periods = periodsAt(now);
  const between = createBetween(holidays);
  const total = newSubject(periods);
  const subjects = new Map<string, Subject>();
  const since = Math.min(periods.yearStart, periods.recentStart);
  for await (const message of readCounted(engine, { since, whose })) {
    const weighed = weigh(message, between, now);
    addTo(total, weighed, periods);
    for (const name of subjectsOf(message)) {
      if (name == undefined) continue;
      let subject = subjects.get(name);
      if (!subject) subjects.set(name, (subject = newSubject(periods)));
      addTo(subject, weighed, periods);
    }
  }
  return { now, periods, total, subjects, between };
}
