import type { JsonObject } from '../../json.js';
import type { ReadOptions } from '../found.js';
import { daysIn } from '../indonesian-date.js';
import type { FactField } from './fields.js';
import type { Stored } from './figure-store.js';
import type { SeriesMaker } from './series.js';

/** The last day of a month, or the day itself. */
const lastDate = (date: string): string =>
  date.length > 7 ? date : `${date}-${daysIn(Number(date.slice(0, 4)), Number(date.slice(5)))}`;

/** Makes a project out of what a table says of it. */
export function projectOf(
  id: string,
  facts: ReadonlyMap<FactField, string | number>,
  figures: readonly Stored[],
  offset: ReadOptions['offset'],
  series: SeriesMaker,
): JsonObject {
  const text = (field: FactField) => facts.get(field)?.toString();
  const at = (day: string): string => `${day}T00:00:00${offset}`;
  /** A month is its first day where something begins, its last where it ends. */
  const first = (field: FactField) => (facts.has(field) ? at(`${text(field)}-01`.slice(0, 10)) : undefined);
  const last = (field: FactField) => (facts.has(field) ? at(lastDate(text(field)!)) : undefined);
  const budget = facts.get('budget') as number | undefined;
  const period = withoutMissing({ startDate: first('start'), endDate: last('end') });
  const page = text('page');

  return withoutMissing({
    id,
    updated: first('updated'),
    title: text('title'),
    description: text('description'),
    status: text('status'),
    period: Object.keys(period).length ? period : undefined,
    additionalClassifications: text('pillar')
      ?.split(/\s*[;\n]\s*/)
      .filter(Boolean)
      .map((description) => ({ scheme: 'x-opd-pillar', description })),
    locations: facts.has('location') ? [{ id: 'lokasi-1', description: text('location') }] : undefined,
    publicAuthority: facts.has('agency') ? { name: text('agency') } : undefined,
    budget: budgetOf(),
    metrics: series.list('metrics', figures, budget),
    forecasts: series.list('forecasts', figures, budget),
    milestones: facts.has('milestone')
      ? [
          withoutMissing({
            id: 'tonggak-berikut',
            title: text('milestone'),
            dueDate: last('milestoneDate'),
            status: 'scheduled',
          }),
        ]
      : undefined,
    _opd: page ? { page } : undefined,
  });

  function budgetOf(): JsonObject | undefined {
    const [fund, year] = [text('fund'), text('year')];
    if (budget === undefined && !fund) return;
    const finance = withoutMissing({
      id: 'dana-1',
      source: fund,
      period: year ? { startDate: at(`${year}-01-01`), endDate: at(`${year}-12-31`) } : undefined,
    });
    return withoutMissing({
      amount: budget === undefined ? undefined : { amount: budget, currency: 'IDR' },
      finance: fund || year ? [finance] : undefined,
    });
  }
}

const withoutMissing = (object: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
