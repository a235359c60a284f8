import { html, raw } from 'hono/html';
import { VERSION } from '../../widgets/version.js';
import type { JsonObject } from '../json.js';
import type { EmbedOptions } from './options.js';
import type { PublicRoot } from './public-root.js';
import { dataText } from './structured-data.js';
import type { Markup, View } from './views/view.js';
import { PLAIN, WALL } from './styles.js';
import type { EmbedTarget } from './widgets.js';

// Plain templates, and not @lit-labs/ssr: the widgets draw with lit-html into shadow roots that they make themselves, and a
// shadow root in the page's source would need its styles inline, which the page's own policy forbids. So the page holds the
// same words and shapes as light children, in the widget's own style sheets, and the widget takes over when its figures are there.

/** Where a page finds what belongs to it. */
export interface PagePlace extends Pick<PublicRoot, 'root'> {
  /** From the page to the endpoint's root: "../../". */
  up: string;
  /** Folder of the script files below the root: "0.1.0/", or empty. */
  scripts: string;
}

/** Addresses of a page that others use. */
export interface PageLinks {
  /** Its own. */
  self: string;
  /** When the edition it shows was published. */
  updated?: string;
  /** Of its oEmbed answers by media type. */
  oembed: [type: string, address: string][];
  /** Of its picture, and the picture's size. */
  picture?: { url: string; width: number; height: number };
}

interface Document {
  language: string;
  theme?: string;
  title: string;
  sheet: string;
  head?: Markup;
  body: Markup;
}

/** The frame of every page: it reads without script, in light and dark. */
const page = async (
  { language, theme, title, sheet, head, body }: Document,
  { up, scripts }: PagePlace,
): Promise<string> =>
  String(
    await html`<!doctype html>
      <html lang="${language}" ${theme && html` data-theme="${theme}"`}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width" />
          <title>${title}</title>
          <base target="_top" />
          <link rel="icon" href="${up}favicon.svg" type="image/svg+xml" />
          <link rel="stylesheet" href="${up}embed/${sheet}.css?v=${VERSION}" />
          <script src="${up}${scripts}opd-embed-page.js"></script>
          ${head ?? ''}
        </head>
        <body>
          ${body}
        </body>
      </html>`,
    // Where a message keeps its lines, those between elements would be seen too.
  ).replace(/>\s+</g, '> <');

/** A page with a widget in it. */
export function widgetPage(
  { widget }: EmbedTarget,
  view: View,
  { theme }: EmbedOptions,
  links: PageLinks,
  place: PagePlace,
): Promise<string> {
  const { up, scripts } = place;
  const attributes = Object.entries({ ...view.attributes, endpoint: `${up}v1/` }).filter(([, value]) => value);
  const { language, title } = view;
  // Languages beside Indonesian are files of their own, asked for with the figures that they will say.
  const ahead = [...view.scripts, ...(language == 'id' ? [] : [`opd-i18n-${language}.js`])];
  const head = html`<meta name="description" content="${view.description}" />
    <link rel="canonical" href="${view.page ?? links.self}" />
    ${links.oembed.map(([type, href]) => html`<link rel="alternate" type="${type}" href="${href}" title="${title}" />`)}
    ${socialTags(view, links)}
    <script type="application/ld+json">
      ${raw(dataText(pageData(view, links)))}
    </script>
    ${ahead.map((file) => html`<link rel="modulepreload" href="${up}${scripts}${file}" />`)}
    ${view.documents.map(
      (path) =>
        html`<link
          rel="preload"
          as="fetch"
          crossorigin="anonymous"
          referrerpolicy="no-referrer"
          href="${up}v1/${path}"
        />`,
    )}
    <script type="module" src="${up}${scripts}opd-${widget}.js"></script>`;
  const tag = raw(`opd-${widget}`);
  const body = html`<${tag}${attributes.map(([name, value]) => html` ${raw(name)}="${value}"`)}>${view.body}</${tag}>`;
  return page({ language, theme, title, sheet: widget, head, body }, place);
}

/** A page of words and links alone. */
export const plainPage = (
  { language, theme, title, body }: Omit<Document, 'sheet' | 'head'>,
  place: PagePlace,
): Promise<string> => page({ language, theme, title, sheet: PLAIN, body }, place);

/** A page that says how messages are answered. */
export const wallPage = (
  document: Omit<Document, 'sheet' | 'head' | 'language'> & Pick<View, 'description' | 'language'>,
  links: Pick<PageLinks, 'self' | 'picture'>,
  place: PagePlace,
): Promise<string> => {
  const head = html`<meta name="description" content="${document.description}" />
    <link rel="canonical" href="${links.self}" />
    ${socialTags(document, links)}`;
  return page({ ...document, sheet: WALL, head }, place);
};

/** What chats and social networks show of a page. */
function socialTags(
  { title, description, language }: Pick<View, 'title' | 'description' | 'language'>,
  { self, picture }: Pick<PageLinks, 'self' | 'picture'>,
): Markup {
  const tags: [string, string | number | undefined][] = [
    ['og:type', 'website'],
    ['og:title', title],
    ['og:description', description],
    ['og:url', self],
    ['og:locale', { id: 'id_ID', en: 'en_GB', min: undefined }[language]],
    ['og:image', picture?.url],
    ['og:image:type', picture && 'image/png'],
    ['og:image:width', picture?.width],
    ['og:image:height', picture?.height],
    ['og:image:alt', picture && description],
  ];
  return html`${tags.map(([name, value]) => (value ? html`<meta property="${name}" content="${value}" />` : ''))}
    <meta name="twitter:card" content="${picture ? 'summary_large_image' : 'summary'}" />`;
}

const pageData = (
  { title, description, language, data, page: publishers }: View,
  { self, updated, picture }: PageLinks,
): JsonObject => ({
  '@context': 'https://schema.org',
  '@type': 'WebPage',
  url: self,
  name: title,
  description,
  inLanguage: language,
  dateModified: updated,
  isBasedOn: publishers,
  primaryImageOfPage: picture && {
    '@type': 'ImageObject',
    url: picture.url,
    width: picture.width,
    height: picture.height,
  },
  ...data,
});
