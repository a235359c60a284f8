import { ACTS, type LoggedAct } from '../../audit/log-entry.js';
import { DAY, startOfDay } from '../../../contract/wib.js';
import { cleanText } from '../../feedback/clean-text.js';
import type { LogCursor, LogFilter } from '../../audit/read-log.js';

/** Fields of the form; each is one name in the page's address. */
export const FIELDS = ['perbuatan', 'akun', 'pesan', 'dari', 'sampai'] as const;

const isAct = (text: string): text is LoggedAct => ACTS.some((act) => act == text);

/** The start of a day that was written as 2026-11-24. */
function startOf(text: string | null): number | undefined {
  const time = text && /^\d{4}-\d\d-\d\d$/.test(text) ? startOfDay(text) : NaN;
  return Number.isNaN(time) ? undefined : time;
}

const numberOf = (text: string | null): number | undefined =>
  /^[1-9]\d{0,14}$/.test(text ?? '') ? Number(text) : undefined;

/** What an address asks for; what it says wrongly does not narrow. */
export function readFilter(asked: URLSearchParams): LogFilter {
  const act = asked.get('perbuatan') ?? '';
  const to = startOf(asked.get('sampai'));
  return {
    ...(isAct(act) && { act }),
    login: cleanText(asked.get('akun'))?.toLowerCase(),
    message: numberOf(asked.get('pesan')),
    from: startOf(asked.get('dari')),
    before: to == undefined ? undefined : to + DAY,
  };
}

export function readCursor(asked: URLSearchParams): LogCursor | undefined {
  const [, at, id] = /^(\d{1,15})-(\d{1,15})$/.exec(asked.get('sesudah') ?? '') ?? [];
  return at && id ? { at: Number(at), id: Number(id) } : undefined;
}

/** The same filter as an address, with the place in the log where there is one. */
export function addressOf(asked: URLSearchParams, after?: LogCursor): string {
  const kept = new URLSearchParams();
  for (const name of FIELDS) if (asked.get(name)) kept.set(name, asked.get(name)!);
  if (after) kept.set('sesudah', `${after.at}-${after.id}`);
  return kept.size ? `?${kept}` : '';
}
