import { html } from 'hono/html';
import { embedWords } from './embed-words.js';
import type { EmbedOptions } from './options.js';
import { plainPage, type PagePlace } from './page.js';
import type { Published } from './published.js';
import { frame, heading } from './views/frame.js';
import { ALL, embedPath, type EmbedTarget } from './widgets.js';

/** Most programmes that a list names. */
const MOST = 200;

/** The pages that there are, as links; before them that this one is none, where an address leads nowhere. */
export function listPage(
  { titles, index }: Published,
  { lang, theme }: Pick<EmbedOptions, 'lang' | 'theme'>,
  place: PagePlace,
  missing: boolean,
): Promise<string> {
  const words = embedWords(lang);
  const title = missing ? words.missingTitle : words.listTitle;
  const links: [EmbedTarget, string][] = [
    ...[...titles].slice(0, MOST).map(([id, name]): [EmbedTarget, string] => [{ widget: 'program-card', id }, name]),
    [{ widget: 'news-feed', id: ALL }, words.newsTitle],
  ];
  const body = html`<main>
    ${frame(
      lang,
      html`${heading(title)}
        <p>${missing ? words.missing : words.list}</p>
        <ul>
          ${links.map(([target, name]) => html`<li><a href="${place.up}${embedPath(target)}">${name}</a></li>`)}
        </ul>`,
      index.publisher?.name ?? '',
    )}
  </main>`;
  return plainPage({ language: lang, theme, title, body }, place);
}
