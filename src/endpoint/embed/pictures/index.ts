import { Hono } from 'hono';
import { StoreUnavailable } from '../../feedback/store.js';
import { problemResponse } from '../../problem-response.js';
import { requestPath } from '../../request-path.js';
import { answerOf, type Files } from '../../stored-file.js';
import { NoPixels } from './png.js';
import { pictureProblem } from './problems.js';
import type { ToPng } from './render.js';
import { renderedOnce } from './rendered.js';
import { variantOf } from './variant.js';

export { pictureFiles } from './picture-files.js';
export { cardPictureSize } from './shape.js';

export interface PictureOptions {
  /** Files of the current edition. */
  files: () => Files;
  /** Makes a PNG of an SVG; sharp, where none is given. */
  toPng?: ToPng;
}

/**
 * Pictures of programmes, for places where nothing runs: e-mail, forums, previews in chats.
 * `/img/card/{id}.svg`, `/img/progress/{id}.png`, with `lang` (id, en, min), `theme` (light, dark) and `width`.
 */
export function createPictures({ files, toPng }: PictureOptions): Hono {
  const pictures = renderedOnce(toPng);
  const app = new Hono();
  app.get('/img/*', async ({ req: { raw: request } }) => {
    const path = requestPath(request.url);
    if (path === undefined) return problemResponse(400);
    const variant = variantOf(path, new URL(request.url).searchParams);
    // What the edition does not have is not even asked for: it would be remembered.
    if (!variant || !files().has(`/v1/programs/${variant.id}.json`)) return problemResponse(404, path);
    try {
      const file = await pictures(files(), variant);
      if (!file) return problemResponse(404, path);
      const { headers: asked } = request;
      const { status, headers, body } = answerOf(file, asked.get('accept-encoding'), asked.get('if-none-match'));
      return new Response(body, { status, headers });
    } catch (error) {
      if (error instanceof NoPixels) return pictureProblem(501, path);
      if (error instanceof StoreUnavailable) return pictureProblem(503, path);
      throw error;
    }
  });
  return app;
}
