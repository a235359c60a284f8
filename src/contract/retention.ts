import type { Kind } from './feedback-request.js';
import type { FeedbackSettings } from './feedback-settings.js';

/** How long a message is kept after it is closed, ISO 8601. @param agency `undefined`: of what belongs to no agency */
export function retentionOf(
  { retention, retentions = [] }: Pick<FeedbackSettings, 'retention' | 'retentions'>,
  agency: string | undefined,
  kind: Kind,
): string {
  const fitting = retentions.filter(
    (one) =>
      (one.agency == undefined || one.agency == agency) &&
      (one.kind == undefined || one.kind == kind) &&
      (one.agency != undefined || one.kind != undefined),
  );
  const [first] = fitting.sort((one, other) => weightOf(other) - weightOf(one));
  return first?.retention ?? retention;
}

const weightOf = ({ agency, kind }: { agency?: string; kind?: string }): number => (agency ? 2 : 0) + (kind ? 1 : 0);

const DAYS: Record<string, number> = { D: 1, W: 7, M: 30.44, Y: 365.25 };

/** Days of a duration of one unit, near enough to tell which of two is longer. */
export function durationDays(duration: string): number {
  const [, count, unit = ''] = /^P(\d+)([DWMY])$/.exec(duration) ?? [];
  return Number(count) * (DAYS[unit] ?? NaN);
}
