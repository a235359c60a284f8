import { newsPath } from '../../contract/index.js';
import { isObject, objectsOf } from '../json.js';
import type { Bytes, Files } from '../stored-file.js';
import { drawPage } from './draw.js';
import { listPage } from './list-page.js';
import { oembedAnswer } from './oembed.js';
import { readOptions } from './options.js';
import { publishedIn, type Published } from './published.js';
import { SHEETS } from './styles.js';
import { ALL, EMBED_WIDGETS, embedPath, type EmbedTarget } from './widgets.js';

const bytesOf = (text: string): Bytes => new TextEncoder().encode(text);

/** Every page in its usual form: of each programme, of each agency with news, of all. */
function targets({ titles, index, document }: Published): EmbedTarget[] {
  const hasNews = (agency: string) => {
    const { json } = document(newsPath({ agency })) ?? {};
    return isObject(json) && objectsOf(json.items).length > 0;
  };
  const agencies = index.agencies?.map(({ id }) => id).filter(hasNews) ?? [];
  return EMBED_WIDGETS.flatMap((widget) =>
    [ALL, ...(widget == 'news-feed' ? agencies : titles.keys())].map((id) => ({ widget, id })),
  );
}

/**
 * The pages as plain files for a static host, by path below the published folder, with the style sheets and the list. They are in
 * Indonesian; their script obeys `?lang=` and `?theme=`. Each has its oEmbed answer beside it, since no file can answer `/oembed?url=`.
 * @param version as in `createEmbed`
 */
export async function embedPages(files: Files, version?: string, now = Date.now()): Promise<Map<string, Bytes>> {
  const published = publishedIn(files);
  const { root } = published;
  const scripts = version ? `${version}/` : '';
  const pages = new Map<string, Bytes>();
  for (const target of targets(published)) {
    const folder = embedPath(target);
    const request = { ...target, published, options: readOptions(target.widget, new URLSearchParams()), now };
    const place = { root, up: '../../../', scripts };
    const oembed: [string, string][] = [['application/json+oembed', `${root}${folder}/oembed.json`]];
    const text = await drawPage({ ...request, place, oembed });
    if (text === undefined) continue;
    pages.set(`${folder}/index.html`, bytesOf(text));
    pages.set(`${folder}/oembed.json`, bytesOf(JSON.stringify(oembedAnswer({ ...request, root }))));
  }
  const options = readOptions('program-card', new URLSearchParams());
  const list = await listPage(published, options, { root, up: '../', scripts }, false);
  pages.set('embed/index.html', bytesOf(list));
  for (const [name, sheet] of SHEETS) pages.set(`embed/${name}.css`, bytesOf(sheet));
  return pages;
}
