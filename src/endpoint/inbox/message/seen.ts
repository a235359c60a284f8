import type { HistoryEntry } from '../../desk/history-entry.js';

const KINDS = ['event', 'note', 'act'] as const;
const ofKind = (history: readonly HistoryEntry[], kind: HistoryEntry['kind']) =>
  history.filter((entry) => entry.kind == kind);

/** How much of a message's history a page shows, for its forms: how many of each kind, to each of which only later ones are added. */
export const seenOf = (history: readonly HistoryEntry[]): string =>
  KINDS.map((kind) => ofKind(history, kind).length).join('.');

/** What has happened since a page was shown. @param seen what `seenOf` said then */
export function happenedSince(history: readonly HistoryEntry[], seen: string | null): HistoryEntry[] {
  const counts = /^\d{1,6}(\.\d{1,6}){2}$/.test(seen ?? '') ? seen!.split('.').map(Number) : [];
  const fresh = new Set(KINDS.flatMap((kind, at) => ofKind(history, kind).slice(counts[at] ?? Infinity)));
  return history.filter((entry) => fresh.has(entry));
}
