import { Hono } from 'hono';
import { SUMMARY_PATH } from '../../contract/index.js';
import { documentOf, feedbackOf } from '../feedback/feedback-of.js';
import type { SqlEngine } from '../feedback/sql-engine.js';
import { PUBLIC_HEADERS } from '../headers.js';
import { isObject } from '../json.js';
import { prepareFile } from '../prepare-file.js';
import { answerOf, type Files, type StoredFile } from '../stored-file.js';
import { summaryDocument } from './summary-document.js';

export interface FiguresPlace {
  engine: Pick<SqlEngine, 'read'>;
  /** Files of the current edition. */
  edition: () => Files;
  now: () => number;
  /** Told of a count that could not be made. */
  onError?: (error: unknown) => void;
}

/** Milliseconds for which a count is kept: who asks again and again must not make the store count again and again. */
const KEPT = 5 * 6e4;
/** A count that failed is tried again after this. */
const AGAIN = 15_000;

const HEADERS = { ...PUBLIC_HEADERS, 'cache-control': 'public, max-age=300' };

/** The public figures: `feedback/summary.json`, and the same file for rooms that show it. */
export function createFigures({ engine, edition, now, onError }: FiguresPlace) {
  let last: { files: Files; until: number; file: Promise<StoredFile | undefined> } | undefined;

  const count = async (files: Files): Promise<StoredFile | undefined> => {
    const facts = feedbackOf(files);
    const published = facts && documentOf(files, SUMMARY_PATH);
    if (!isObject(published)) return;
    const body = new TextEncoder().encode(JSON.stringify(await summaryDocument(published, facts!, engine, now())));
    return prepareFile(body, 'application/json; charset=utf-8', HEADERS);
  };

  /** The last count; whoever comes while it is made anew waits for it. */
  const current = (): Promise<StoredFile | undefined> => {
    const files = edition();
    if (last?.files == files && last.until > now()) return last.file;
    const before = last?.files == files ? last.file : undefined;
    const fresh = { files, until: now() + KEPT, file: count(files) };
    fresh.file = fresh.file.catch((error: unknown) => {
      onError?.(error);
      fresh.until = now() + AGAIN;
      // An older count says when it was made; the edition's own file says that nothing is counted. Both are true.
      return before ?? files.get(`/v1/${SUMMARY_PATH}`);
    });
    last = fresh;
    return fresh.file;
  };

  const room = new Hono();
  room.get(`/v1/${SUMMARY_PATH}`, async ({ req }, next) => {
    const file = await current();
    if (!file) return next();
    const { status, headers, body } = answerOf(file, req.header('accept-encoding'), req.header('if-none-match'));
    return new Response(body, { status, headers });
  });
  return { room, current };
}
