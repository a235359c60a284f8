import type { FeedbackFacts } from '../feedback/feedback-of.js';
import type { SqlEngine } from '../feedback/sql-engine.js';
import type { JsonObject } from '../json.js';
import { countMessages } from './count.js';
import { dayOf } from '../../contract/wib.js';
import { countsOf, monthsOf, newSubject } from './subject.js';

/** `feedback/summary.json` as it stands now. @param published the document as the edition has it, without numbers */
export async function summaryDocument(
  published: JsonObject,
  { settings, agencies, programs }: FeedbackFacts,
  engine: Pick<SqlEngine, 'read'>,
  now: number,
): Promise<JsonObject> {
  const { total, subjects, periods, between } = await countMessages(engine, {
    now,
    holidays: settings.holidays,
    subjectsOf: ({ agency, program }) => [agency && `agency ${agency}`, program && `program ${program}`],
  });
  return {
    ...published,
    computed: new Date(now).toISOString(),
    periods: {
      last12Months: { from: `${periods.months[0]}-01`, to: periods.today },
      last30Days: { from: dayOf(periods.recentStart), to: periods.today },
    },
    total: { ...countsOf(total, between, now), months: monthsOf(total) },
    agencies: [...agencies].map(([id, name]) => {
      const subject = subjects.get(`agency ${id}`) ?? newSubject(periods);
      return { id, name, ...countsOf(subject, between, now), months: monthsOf(subject) };
    }),
    programs: [...programs.keys()].flatMap((id) => {
      const subject = subjects.get(`program ${id}`);
      return subject ? [{ id, ...countsOf(subject, between, now) }] : [];
    }),
  };
}
