import { readDateTime } from './date-time.js';
import { problem } from './problem.js';

const DAYS_90 = 90 * 864e5;

/**
 * From when to when messages are asked for: the last 90 days, 90 days from the one end that is named, or what is named, which may not
 * be longer (spec, "GET Service Requests").
 */
export function readWindow(query: URLSearchParams, now: number): { start: number; end: number } {
  const from = moment(query, 'start_date');
  const to = moment(query, 'end_date');
  const end = to ?? (from == undefined ? now : from + DAYS_90);
  const start = from ?? end - DAYS_90;
  if (end - start > DAYS_90)
    throw problem(
      400,
      'start_date dan end_date paling jauh 90 hari. Mintalah dalam beberapa bagian.',
      'start_date and end_date may span at most 90 days. Ask for it in several parts.',
    );
  return { start, end };
}

function moment(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (!text) return;
  const found = readDateTime(text);
  if (found == undefined)
    throw problem(
      400,
      `${name} harus ditulis seperti 2026-11-24T10:00:00+07:00.`,
      `${name} has to be written like 2026-11-24T10:00:00+07:00.`,
    );
  return found;
}
