import { Hono } from 'hono';
import { DOCUMENT_CACHE, PUBLIC_HEADERS, SCRIPT_CACHE } from '../headers.js';
import { contentHash, prepareFile } from '../prepare-file.js';
import { problemResponse } from '../problem-response.js';
import { requestPath } from '../request-path.js';
import { answerOf, storedFile, type Bytes, type Files, type StoredFile } from '../stored-file.js';
import { drawPage, oembedLinks, pageAddress } from './draw.js';
import { EMBED_HEADERS, OWN_CACHE } from './embed-headers.js';
import { createKept } from './kept.js';
import { listPage } from './list-page.js';
import { oembedAnswer, oembedXml } from './oembed.js';
import { oembedProblem } from './oembed-problem.js';
import { wantedBy } from './oembed-target.js';
import { optionsQuery, readOptions, type EmbedOptions } from './options.js';
import { publicRoot, type PublicRoot } from './public-root.js';
import { publishedIn } from './published.js';
import { SHEETS } from './styles.js';
import { summaryNow, type LiveSummary } from './summary-now.js';
import { listPath } from './views/feedback-list.js';
import type { ViewRequest } from './views/view.js';
import { targetOf, type EmbedTarget } from './widgets.js';

export interface EmbedSource {
  /** Files of the current edition. */
  files: () => Files;
  /** Version whose script files, below `/{version}/`, the pages load; absent: those at the root. */
  version?: string;
  /** Answers a list of released messages as it stands now; without it, as the edition has it. */
  released?: (address: string) => Response | Promise<Response> | undefined;
  /** Without it, the summary is as the edition has it. */
  summary?: LiveSummary;
  now?: () => number;
}

interface AddedNow extends Pick<ViewRequest, 'released' | 'summary'> {
  mark?: string;
}

const HTML_TYPE = 'text/html; charset=utf-8';
const encoder = new TextEncoder();
const bytesOf = (text: string): Bytes => encoder.encode(text);

/** Answers `/embed/…`, pages that other sites show in a frame, and `/oembed`, by which they find them. */
export function createEmbed({ files, version, released, summary, now = Date.now }: EmbedSource): Hono {
  const scripts = version ? `${version}/` : '';
  const kept = createKept();
  const sheets = new Map<string, Promise<StoredFile>>();

  const send = (
    file: StoredFile,
    { headers: asked }: Request,
    own: boolean,
    more?: Record<string, string>,
  ): Response => {
    const { status, headers, body } = answerOf(file, asked.get('accept-encoding'), asked.get('if-none-match'));
    const { 'cdn-cache-control': _, ...ours } = headers;
    return new Response(body, { status, headers: { ...(own ? { ...ours, ...OWN_CACHE } : headers), ...more } });
  };

  const sheet = (name: string, text: string) => {
    const type = 'text/css; charset=utf-8';
    if (!sheets.has(name)) sheets.set(name, prepareFile(bytesOf(text), type, { ...PUBLIC_HEADERS, ...SCRIPT_CACHE }));
    return sheets.get(name)!;
  };

  /** The list of pages: for who looks around, and for people at an address that leads nowhere. */
  const list = async (request: Request, path: string): Promise<Response> => {
    const missing = path != '/embed/';
    if (missing && !request.headers.get('accept')?.includes('text/html')) return problemResponse(404, path);
    const published = publishedIn(files());
    const { searchParams } = new URL(request.url);
    const up = '../'.repeat(path.split('/').length - 2);
    const place = { ...publicRoot(published.root, request.url), up, scripts };
    const text = await listPage(published, readOptions('program-card', searchParams), place, missing);
    const headers = { ...EMBED_HEADERS, 'content-type': HTML_TYPE, 'cache-control': 'no-store' };
    return new Response(text, { status: missing ? 404 : 200, headers });
  };

  /** What citizens' messages add to a page at this moment, and a mark that changes with it. */
  const addedNow = async ({ widget, id }: EmbedTarget, options: EmbedOptions, edition: Files): Promise<AddedNow> => {
    if (options.feedback) {
      const { value, mark } = (await summaryNow(edition, summary)) ?? {};
      return { summary: value, mark };
    }
    const answer = widget == 'feedback-list' ? await released?.(`/v1/${listPath(id)}`) : undefined;
    return answer?.ok ? { released: (await answer.json()) as unknown, mark: answer.headers.get('etag') ?? '' } : {};
  };

  const app = new Hono();
  app.get('/embed/*', async ({ req }) => {
    const request = req.raw;
    const path = requestPath(request.url);
    if (path === undefined) return problemResponse(400);
    const name = /^\/embed\/([a-z-]+)\.css$/.exec(path)?.[1];
    const text = name && SHEETS.get(name);
    if (text) return send(await sheet(name, text), request, false);
    const target = targetOf(path);
    if (!target) return list(request, path);
    const edition = files();
    const published = publishedIn(edition);
    const options = readOptions(target.widget, new URL(request.url).searchParams);
    const { root, own }: PublicRoot = publicRoot(published.root, request.url);
    const { mark = '', ...added } = await addedNow(target, options, edition);
    const up = target.folder ? '../../../' : '../../';
    const key = [target.widget, target.id, optionsQuery(options), up, root, mark].join(' ');
    const file = await kept(edition, key, now(), async () => {
      const place = { root, up, scripts };
      const drawn = await drawPage({ ...target, published, options, now: now(), place, ...added });
      return drawn === undefined ? drawn : prepareFile(bytesOf(drawn), HTML_TYPE, EMBED_HEADERS);
    });
    if (!file) return list(request, path);
    const links = oembedLinks(root, pageAddress(root, target, options));
    return send(file, request, own, {
      link: links.map(([type, href]) => `<${href}>; rel="alternate"; type="${type}"`).join(', '),
    });
  });

  app.get('/oembed', async ({ req }) => {
    const request = req.raw;
    const { searchParams } = new URL(request.url);
    const format = searchParams.get('format') ?? 'json';
    if (format != 'json' && format != 'xml') return oembedProblem(501);
    const url = searchParams.get('url');
    if (!url) return oembedProblem(400);
    const published = publishedIn(files());
    const { root, own } = publicRoot(published.root, request.url);
    const wanted = wantedBy(url, published, [published.root, root]);
    const added = wanted && (await addedNow(wanted, wanted.options, files()));
    const room = { width: pixels(searchParams.get('maxwidth')), height: pixels(searchParams.get('maxheight')) };
    const answer = wanted && oembedAnswer({ ...wanted, published, now: now(), root, ...added }, room);
    if (!answer) return oembedProblem(404);
    const body = bytesOf(format == 'xml' ? oembedXml(answer) : JSON.stringify(answer));
    const type = `${format == 'xml' ? 'text/xml' : 'application/json'}; charset=utf-8`;
    const file = storedFile({ body, type, hash: contentHash(body) }, { ...PUBLIC_HEADERS, ...DOCUMENT_CACHE });
    return send(file, request, own);
  });
  return app;
}

/** A size of at least one pixel; what is none says nothing. */
const pixels = (said: string | null): number | undefined =>
  said && /^\d{1,5}$/.test(said) && Number(said) > 0 ? Number(said) : undefined;
