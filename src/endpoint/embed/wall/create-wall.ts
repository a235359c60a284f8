import { Hono } from 'hono';
import type { FeedbackSummary } from '../../../contract/index.js';
import { wholeWords } from '../../../i18n/whole.js';
import { fewAtOnce } from '../../feedback/few-at-once.js';
import { StoreUnavailable } from '../../feedback/store.js';
import { prepareFile } from '../../prepare-file.js';
import { requestPath } from '../../request-path.js';
import { answerOf, type Files, type StoredFile } from '../../stored-file.js';
import { EMBED_HEADERS, OWN_CACHE } from '../embed-headers.js';
import { createKept } from '../kept.js';
import { readOptions } from '../options.js';
import { wallPage } from '../page.js';
import { themeFrom } from '../pictures/colours.js';
import { NoPixels, pngOf } from '../pictures/png.js';
import { pictureProblem } from '../pictures/problems.js';
import type { ToPng } from '../pictures/render.js';
import { cardPictureSize } from '../pictures/shape.js';
import { publicRoot } from '../public-root.js';
import { publishedIn } from '../published.js';
import { summaryNow, type LiveSummary } from '../summary-now.js';
import { ALL } from '../widgets.js';
import { wallPicture } from './picture.js';
import { said } from './said.js';
import { countsOf, sentenceOf, wallView, type Wall } from './view.js';
import { wallWords, type WallLanguage } from './words.js';

export interface WallSource {
  /** Files of the current edition. */
  files: () => Files;
  /** Without it, the summary is as the edition has it. */
  summary?: LiveSummary;
  /** Version whose script files, below `/{version}/`, the pages load. */
  version?: string;
  now?: () => number;
  toPng?: ToPng;
}

const PAGE = /^\/jawaban\/([\w.-]*)$/;
const PICTURE = /^\/img\/jawaban\/([\w.-]+)\.(svg|png)$/;
const HTML_TYPE = 'text/html; charset=utf-8';

/**
 * The wall: how each agency answers, as pages for everyone (`/jawaban/`, `/jawaban/{agency}`) and as pictures
 * (`/img/jawaban/{agency}.png`, `.svg`; `semua` is all agencies). `?lang=en` and `?theme=` as embed pages have them.
 */
export function createWall({ files, summary, version, now = Date.now, toPng = pngOf }: WallSource): Hono {
  const scripts = version ? `${version}/` : '';
  const kept = createKept();
  const inTurn = fewAtOnce(1, 50);
  const app = new Hono();

  /** What a page or picture is about; missing where there is no such agency. */
  const wallOf = (edition: Files, value: FeedbackSummary, id: string, language: WallLanguage) => {
    const { index } = publishedIn(edition);
    const producer = index.publisher?.name ?? '';
    const name = id == ALL ? producer : index.agencies?.find((agency) => agency.id == id)?.name;
    if (name === undefined) return;
    return { id, language, words: wallWords[language], summary: value, name, producer };
  };
  const send = (file: StoredFile, { headers: asked }: Request, more: Record<string, string> = {}): Response => {
    const { status, headers, body } = answerOf(file, asked.get('accept-encoding'), asked.get('if-none-match'));
    return new Response(body, { status, headers: { ...headers, ...more } });
  };

  app.get('/jawaban', ({ req }) => {
    const { search } = new URL(req.url);
    return new Response(null, { status: 308, headers: { location: `/jawaban/${search}` } });
  });
  app.get('/jawaban/*', async ({ req: { raw: request } }, next) => {
    const [, named] = PAGE.exec(requestPath(request.url) ?? '') ?? [];
    const edition = files();
    const found = named === undefined || named == ALL ? undefined : await summaryNow(edition, summary);
    if (!found) return next();
    const { lang, theme } = readOptions('feedback-list', new URL(request.url).searchParams);
    const wall = wallOf(edition, found.value, named || ALL, lang == 'en' ? 'en' : 'id');
    if (!wall) return next();
    const { root, own } = publicRoot(publishedIn(edition).root, request.url);
    const key = [wall.id, wall.language, theme, root, found.mark].join(' ');
    const file = await kept(edition, key, now(), async () =>
      prepareFile(new TextEncoder().encode(await drawn(wall, theme, root)), HTML_TYPE, EMBED_HEADERS),
    );
    return send(file!, request, own ? OWN_CACHE : undefined);
  });

  function drawn(
    wall: Omit<Wall, 'all' | 'up' | 'query'>,
    theme: Parameters<typeof wallPage>[0]['theme'],
    root: string,
  ) {
    const { id, language, words, summary: value, name } = wall;
    const all = wholeWords(language);
    const asked = new URLSearchParams({ ...(language == 'en' && { lang: 'en' }), ...(theme && { theme }) });
    const whole: Wall = { ...wall, all, up: '../', query: asked.size ? `?${asked}` : '' };
    const counts = countsOf(whole);
    const title = id == ALL ? `${words.title}: ${name}` : words.titleOf(name);
    const description = counts ? sentenceOf(said(counts, value, all, words)) : words.notCounted;
    const inLanguage = language == 'en' ? '?lang=en' : '';
    const self = `${root}jawaban/${id == ALL ? '' : id}${inLanguage}`;
    const picture = { url: `${root}img/jawaban/${id}.png${inLanguage}`, ...cardPictureSize };
    const body = wallView(whole);
    return wallPage({ language, theme, title, description, body }, { self, picture }, { root, up: '../', scripts });
  }

  app.get('/img/jawaban/*', async ({ req: { raw: request } }, next) => {
    const path = requestPath(request.url) ?? '';
    const [, id, format] = PICTURE.exec(path) ?? [];
    const edition = files();
    const found = id ? await summaryNow(edition, summary) : undefined;
    const { searchParams } = new URL(request.url);
    const language = searchParams.get('lang') == 'en' ? 'en' : 'id';
    const theme = themeFrom(searchParams.get('theme'));
    const wall = found && wallOf(edition, found.value, id!, language);
    if (!wall) return next();
    try {
      const of = { format: format as 'svg' | 'png', theme };
      const draw = () => inTurn(() => wallPicture({ ...wall, up: '', query: '' }, of, toPng));
      const file = await kept(edition, [path, language, theme, found.mark].join(' '), now(), draw);
      return send(file!, request);
    } catch (error) {
      if (error instanceof NoPixels) return pictureProblem(501, path);
      if (error instanceof StoreUnavailable) return pictureProblem(503, path);
      throw error;
    }
  });
  return app;
}
