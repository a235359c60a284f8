import type { Provenance } from './provenance.js';
import type { ProgressPackage, ProjectProgress } from './project.js';

type Metrics = ProjectProgress['metrics'];
type Observation = NonNullable<NonNullable<Metrics>[number]['observations']>[number];
type Thresholds = NonNullable<NonNullable<ProgressPackage['_opd']>['deviation']>;

/** OC4IDS metric ids of realisasi fisik and realisasi keuangan. */
export type ProgressId = 'physicalProgress' | 'financialProgress';

/** A percentage and the date it holds for. */
export interface DatedPercent {
  percent: number;
  date: string;
}

/** One progress figure with its plan, as the widgets say it. */
export interface Figure {
  /** Percent as reported, possibly below 0 or over 100; missing = not reported. */
  percent?: number;
  /** Day of the figure, or of the period for which it is not reported. */
  date?: string;
  /** The plan for that day: the last planned value at or before it (no interpolation: nothing is made up). */
  plan?: DatedPercent;
  /** Percentage points ahead of (+) or behind (−) the plan, rounded to one decimal. */
  deviation?: number;
  provenance: Provenance;
}

/** A percentage outside this range is a slip of the keyboard, so it counts as not reported. Real data has −100 and 130. */
const MIN_PERCENT = -100;
const MAX_PERCENT = 200;

/** Last day of an observation. */
export const dateOf = ({ period }: Observation): string | undefined => period?.endDate ?? period?.startDate;

/** A measure in percent; another unit, free text or a value out of range is not reported. */
export function percentOf({ measure, unit }: Observation): number | undefined {
  const name = unit?.id ?? unit?.name ?? '%';
  return /^(P1|%|percent|persen)$/i.test(name) &&
    typeof measure == 'number' &&
    measure >= MIN_PERCENT &&
    measure <= MAX_PERCENT
    ? measure
    : undefined;
}

/** The calendar day as written, which sorts as text. */
const dayOf = (item: Observation): string => dateOf(item)!.slice(0, 10);

/** Part of the range 0–100 that a bar can show. */
export const onScale = (percent: number): number => Math.min(100, Math.max(0, percent));

/** Observations of one metric, of the whole programme or of one agency's share, oldest first; undated ones are left out. */
export function observationsOf(metrics: Metrics, id: string, agency?: string): Observation[] {
  return (metrics ?? [])
    .filter((metric) => metric.id == id)
    .flatMap((metric) => metric.observations ?? [])
    .filter((item) => item.dimensions?.agency == agency && dateOf(item))
    .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
}

/**
 * The latest figure of a programme, or of one agency's share.
 * @param now milliseconds since 1970; only used to find the plan where nothing was ever reported
 */
export function figureOf(project: ProjectProgress, id: ProgressId, now: number, agency?: string): Figure {
  const latest = observationsOf(project.metrics, id, agency).pop();
  const date = latest && dateOf(latest);
  const percent = latest && percentOf(latest);
  const until = date ?? new Date(now).toISOString();
  const planned = observationsOf(project.forecasts, id, agency)
    .filter((item) => percentOf(item) != null && dayOf(item) <= until.slice(0, 10))
    .pop();
  const plan = planned && { percent: percentOf(planned)!, date: dateOf(planned)! };
  return {
    percent,
    date,
    plan,
    deviation: percent != null && plan ? Math.round((percent - plan.percent) * 10) / 10 : undefined,
    provenance: {
      producer: project.publicAuthority,
      ...project._opd,
      ...project.metrics?.find((metric) => metric.id == id)?._opd,
      ...latest?._opd,
    },
  };
}

export type DeviationKind = 'ahead' | 'on-plan' | 'behind' | 'far-behind';

/** Used where the publisher names none: a deviation of more than 10 points makes a contract critical in Indonesian practice. */
const DEFAULT_THRESHOLDS = { tolerance: 1, critical: 10 };

/** What a deviation means under the publisher's own thresholds. */
export function deviationKind(points: number, thresholds?: Thresholds): DeviationKind {
  const { tolerance, critical } = { ...DEFAULT_THRESHOLDS, ...thresholds };
  return points < -critical ? 'far-behind' : points < -tolerance ? 'behind' : points > tolerance ? 'ahead' : 'on-plan';
}
