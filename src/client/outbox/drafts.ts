import type { Database, Rows } from './database.js';
import type { DraftRow } from './rows.js';
import type { Outbox } from './types.js';

const DAY = 864e5;

/** Drafts of 24 hours. Nothing here rejects: without storage there is just no draft. */
export function createDrafts(
  { change, get }: Database,
  now: () => number,
): Pick<Outbox, 'saveDraft' | 'readDraft' | 'removeDraft'> & { tidyDrafts(): Promise<unknown> } {
  const isFresh = ({ written }: DraftRow) => Math.abs(now() - written) < DAY;
  const done = (work: (rows: Rows) => unknown) =>
    change(['drafts'], async (rows) => void (await work(rows))).then(
      () => true,
      () => false,
    );
  return {
    saveDraft: (key, draft) => done((rows) => rows.put('drafts', { key, draft, written: now() })),
    async readDraft(key) {
      const found = await get('drafts', key).catch(() => undefined);
      return found && isFresh(found) ? found.draft : undefined;
    },
    async removeDraft(key) {
      await done((rows) => rows.drop('drafts', [key]));
    },
    tidyDrafts: () =>
      done(async (rows) => {
        const expired = (await rows.all('drafts')).filter((row) => !isFresh(row));
        rows.drop(
          'drafts',
          expired.map(({ key }) => key),
        );
      }),
  };
}
