import { escapeMarkup } from '../widgets/in-words/escape.js';
import { documentAddress, hashOf, scriptAddress } from './addresses.js';
import type { Choice } from './choice.js';
import { speaking, type Context, type Part } from './snippet.js';

/** What an attribute may be; nothing leaves it out. */
type Attributes = Record<string, string | number | false | undefined>;

const written = (attributes: Attributes): string =>
  Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== false && value !== '')
    .map(([name, value]) => ` ${name}="${escapeMarkup(String(value))}"`)
    .join('');

/** An element in one line, as HTML and as XML. @param inside markup */
export const element = (name: string, attributes: Attributes, inside: string): string =>
  `<${name}${written(attributes)}>${inside}</${name}>`;

/** One that holds nothing: `<link …/>`. */
export const emptyElement = (name: string, attributes: Attributes): string => `<${name}${written(attributes)}/>`;

/** The attributes that make a widget this one. */
export function widgetAttributes(choice: Choice, context: Context): Attributes {
  const { widget, variant, program, agency, picture, feedback } = choice;
  const living = variant == 'inline';
  return {
    program,
    agency,
    variant,
    picture: widget == 'program-card' && !picture && 'none',
    feedback: feedback && '1',
    endpoint: context.endpoint != `${context.root}v1/` && context.endpoint,
    'as-of': living && context.today,
    value: living && context.percent,
    'known-as': living && context.title,
  };
}

/** Colour, ground and height as declarations: they need no style sheet. */
export const declarations = ({ accent, ground }: Choice, { height }: Context, { block = false } = {}): string[] => [
  ...(accent ? [`--opd-accent:${accent}`] : []),
  ...(ground ? [`color-scheme:${ground}`] : []),
  ...(height ? [...(block ? ['display:block'] : []), `min-height:${height}px`] : []),
];

const style = (found: string[]): string => found.join(';');

/** The widget's own tag: for pages and editors that leave markup as it is. */
export const widgetTag = (choice: Choice, context: Context, more: Attributes = {}): string =>
  element(
    `opd-${choice.widget}`,
    {
      ...widgetAttributes(choice, context),
      lang: choice.language,
      style: style(declarations(choice, context, { block: true })),
      ...more,
    },
    context.baked,
  );

/** The same in an element that editors know: it comes alive when the script is there. */
export function plainTag(choice: Choice, context: Context): string {
  const data: Attributes = {};
  for (const [name, value] of Object.entries(widgetAttributes(choice, context))) data[`data-${name}`] = value;
  const marks = { 'data-opd-widget': choice.widget, ...data };
  const around = { lang: choice.language, style: style(declarations(choice, context)) };
  // A box takes the widget in. In a sentence the widget stands around what is marked, and needs language and colour around it.
  return choice.variant == 'inline'
    ? element('span', around, element('span', marks, context.baked))
    : element('div', { ...marks, ...around }, context.baked);
}

const checked = (choice: Choice, context: Context, file: string): Attributes => {
  const integrity = hashOf(choice, context, file);
  return { integrity, crossorigin: integrity && 'anonymous' };
};

/**
 * The baked text is there to be read: script and figures wait behind what the page itself needs. Measured on a slow phone
 * (test/bench/baked.mjs): without it, and with a preload of the widget's further files, the text comes 9 to 12 % later.
 */
const BEHIND_THE_PAGE = { fetchpriority: 'low' };

/** The script, with its hash where it is pinned: once a page is enough, more do no harm. */
export const scriptLine = (choice: Choice, context: Context): string => {
  const file = 'opd-widgets.js';
  const src = scriptAddress(choice, context, file);
  return element('script', { type: 'module', ...BEHIND_THE_PAGE, src, ...checked(choice, context, file) }, '');
};

/** The little script that gives frames their height: no module, so that old editors let it through. */
export const frameScript = (choice: Choice, context: Context): string => {
  const file = 'opd-embed.js';
  const src = scriptAddress(choice, context, file);
  return element('script', { defer: 'defer', src, ...checked(choice, context, file) }, '');
};

/** What a page names itself: the rest is loaded by it. */
const NAMED =
  /^opd-(widgets|builder|embed|doctor|program-card|progress-meter|news-feed|feedback-(form|status|list))\b(?!-)/;

/**
 * Hashes of what the script loads later, as an import map: a preload's hash alone does not keep a browser from asking for a changed
 * file anew and running it. Nothing for "always the newest".
 */
export function integrityMap(choice: Choice, context: Context): string {
  const files = Object.keys(context.release?.files ?? {}).filter((file) => !NAMED.test(file));
  const hashes = files.flatMap((file) => {
    const hash = hashOf(choice, context, file);
    return hash ? [[scriptAddress(choice, context, file), hash]] : [];
  });
  if (!hashes.length) return '';
  return element('script', { type: 'importmap' }, JSON.stringify({ integrity: Object.fromEntries(hashes) }));
}

/** The figures, asked for together with the script. */
export function preloadedDocument(choice: Choice, context: Context): string {
  const href = documentAddress(choice, context);
  return href
    ? emptyElement('link', {
        rel: 'preload',
        as: 'fetch',
        ...BEHIND_THE_PAGE,
        crossorigin: 'anonymous',
        referrerpolicy: 'no-referrer',
        href,
      })
    : '';
}

/** What one paste brings: an element that editors know, and the script behind it. */
export const onePaste = (choice: Choice, context: Context): Part[] => [
  {
    label: speaking(context)('Kode widget', 'Widget code'),
    code: plainTag(choice, context) + scriptLine(choice, context),
  },
];
