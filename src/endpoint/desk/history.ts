import { EVENT } from '../feedback/sql-store.js';
import { objectOf } from '../feedback/rows.js';
import type { SqlEngine } from '../feedback/sql-engine.js';
import { named, sql, type Value } from '../feedback/sql.js';
import type { StoredEvent } from '../feedback/store.js';
import type { LoggedAct } from '../audit/log-entry.js';
import type { Desk } from './desk.js';
import type { HistoryEntry } from './history-entry.js';
import { legibleTo } from './conditions.js';
import { tenantOf } from './tenant.js';

/** Acts that the citizen sees as an event; written with it, at the same moment. */
const SHOWN_AS_EVENT = new Set(['replied', 'stage']);
const inTime = (a: HistoryEntry, b: HistoryEntry): number => a.at - b.at;

/** What happened to a message, oldest first. Of a secret one a coordinator learns what was done, and no word. */
export function createHistory({ read }: SqlEngine): Desk['history'] {
  return async (officer, id) => {
    const ids = sql`SELECT id FROM opd_messages WHERE id = ${id} AND ${tenantOf(officer)}`;
    const legible = sql`SELECT id FROM opd_messages WHERE id = ${id} AND ${legibleTo(officer)}`;
    const [events, notes, log, words] = await Promise.all([
      read(sql`SELECT ${EVENT} FROM opd_events WHERE message IN (${ids}) ORDER BY at, id`),
      read(sql`SELECT at, text, officer, ${NAME} FROM opd_notes WHERE message IN (${legible}) ORDER BY at, id`),
      read(sql`SELECT at, act, detail, officer, COALESCE(${named(NAME_OF)}, login) AS name
        FROM opd_log WHERE message IN (${ids}) ORDER BY at, id`),
      read(legible),
    ]);
    const doers = new Map(log.filter(({ act }) => SHOWN_AS_EVENT.has(String(act))).map((row) => [row.at, row]));
    const entries: HistoryEntry[] = [];
    for (const row of events) {
      const { description, reply, ...event } = objectOf<StoredEvent>(row);
      const said = words.length
        ? { ...(description != undefined && { description }), ...(reply != undefined && { reply }) }
        : {};
      const doer = event.by == 'citizen' ? undefined : doers.get(event.at);
      entries.push({
        kind: 'event',
        at: event.at,
        event: { ...event, ...said },
        ...byOf(doer?.officer),
        ...(doer?.name != undefined && { officer: String(doer.name) }),
      });
    }
    const times = new Set(events.filter(({ by }) => by != 'citizen').map(({ at }) => at));
    for (const { at, act, detail, officer: by, name } of log) {
      if (SHOWN_AS_EVENT.has(String(act)) && times.has(at!)) continue;
      entries.push({
        kind: 'act',
        at: Number(at),
        ...byOf(by),
        ...(name != null && { officer: String(name) }),
        act: act as LoggedAct,
        detail: detailOf(String(detail ?? '')),
      });
    }
    for (const { at, text, officer: by, name } of notes)
      entries.push({ kind: 'note', at: Number(at), ...byOf(by), officer: String(name ?? ''), text: String(text) });
    return entries.sort(inTime);
  };
}

const byOf = (officer: Value): { by?: number } => (officer == null ? {} : { by: Number(officer) });

const NAME_OF = '(SELECT name FROM opd_officers WHERE opd_officers.id = officer)';
const NAME = named(`${NAME_OF} AS name`);

/** What audit/log-entry.ts wrote, as in `to=pupr stage=done`. */
const detailOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .split(' ')
      .filter(Boolean)
      .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );
