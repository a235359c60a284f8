import type { MiddlewareHandler } from 'hono';
import { releasedPath } from '../../contract/index.js';
import { PUBLIC_HEADERS } from '../headers.js';
import { isObject } from '../json.js';
import { contentHash } from '../prepare-file.js';
import { requestPath } from '../request-path.js';
import { answerOf, storedFile, type Files, type StoredFile } from '../stored-file.js';
import { documentOf, feedbackOf } from './feedback-of.js';
import { releasedDocument } from './released-documents.js';
import type { Store } from './store.js';

/** Where lists of released messages are: of all, and of one programme. */
export const releasedPaths = [`/v1/${releasedPath()}`, '/v1/programs/:program/feedback.json'];

/** The files of an edition without those lists and the summary, for who answers files alone. */
export const withoutReleased = (files: Files): Files =>
  new Map(
    [...files].filter(([path]) => !/^\/v1\/(feedback\/(requests|summary)|programs\/[^/]+\/feedback)\.json$/.test(path)),
  );

const HEADERS = { ...PUBLIC_HEADERS, 'cache-control': 'public, max-age=60' };
/** Milliseconds for which a list is kept: an article that many read must not become as many questions to the store. */
const KEPT = 5_000;

/** Answers the lists that the edition has with what the store adds; without the store, as the edition has them. */
export function getReleased(store: Store, edition: () => Files, now: () => number): MiddlewareHandler {
  const kept = new WeakMap<Files, Map<string, { until: number; file: Promise<StoredFile> }>>();

  const fileOf = (files: Files, path: string, program: string | undefined): Promise<StoredFile> | undefined => {
    let ofEdition = kept.get(files);
    if (!ofEdition) kept.set(files, (ofEdition = new Map()));
    const last = ofEdition.get(path);
    if (last && last.until > now()) return last.file;
    const facts = feedbackOf(files);
    const published = documentOf(files, path);
    if (!facts || !isObject(published)) return;
    const file = releasedDocument(published, program, facts, store).then(
      (document) => {
        const body = new TextEncoder().encode(JSON.stringify(document));
        return storedFile({ body, type: 'application/json; charset=utf-8', hash: contentHash(body) }, HEADERS);
      },
      // The worked examples alone are still a true answer; what people sent comes back with the store.
      () => files.get(`/v1/${path}`)!,
    );
    ofEdition.set(path, { until: now() + KEPT, file });
    return file;
  };

  return async ({ req }, next) => {
    const path = requestPath(req.url)?.slice('/v1/'.length) ?? '';
    const file = await fileOf(edition(), path, req.param('program'));
    if (!file) return next();
    const { status, headers, body } = answerOf(file, req.header('accept-encoding'), req.header('if-none-match'));
    return new Response(body, { status, headers });
  };
}
