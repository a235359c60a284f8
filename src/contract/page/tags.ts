/** What a page may write, as data: for whoever checks pages without the elements themselves. A test keeps it equal to them. */
interface WidgetMarkup {
  attributes: readonly string[];
  /** Without these there is nothing to show. */
  required: readonly string[];
}

const COMMON = ['endpoint', 'lang', 'heading-level', 'loading', 'opd-debug'];

const markup = (attributes: string[], ...required: string[]): WidgetMarkup => ({
  attributes: [...required, ...attributes, ...COMMON],
  required,
});

/** The widgets by their names: `program-card` is `<opd-program-card>`, or `data-opd-widget="program-card"`. */
export const WIDGETS: Readonly<Record<string, WidgetMarkup>> = {
  'program-card': markup(['picture', 'open', 'feedback'], 'program'),
  'progress-meter': markup(['variant', 'as-of', 'value', 'known-as'], 'program'),
  'news-feed': markup(['agency', 'program', 'tag', 'limit']),
  'feedback-form': markup(['program', 'agency', 'service', 'variant', 'shared-device']),
  'feedback-status': markup(['shared-device']),
  'feedback-list': markup(['program', 'limit']),
};

/** Values of attributes that know only some; what else stands there is taken as absent. */
export const VALUES: Readonly<Record<string, readonly string[]>> = {
  'progress-meter variant': ['block', 'compact', 'inline'],
  'feedback-form variant': ['quick'],
  'program-card picture': ['none'],
  loading: ['lazy', 'eager'],
};

/** Markup in which editors keep a widget when they strip unknown tags. */
export const PLAIN_MARK = 'data-opd-widget';

/** Attributes that remain when an editor has stripped the tag or its mark, and that hardly anybody else uses. */
export const LEFT_OVER = ['data-program', 'data-heading-level', 'data-known-as'];

/** An element as it stands in the page. */
export interface ElementFacts<At> {
  /** In small letters. */
  name: string;
  attributes: ReadonlyMap<string, string>;
  /** The element itself, for whoever wants to point at it. */
  at: At;
}

/** A widget as the page asks for it, in either of the two ways. */
export interface Tag<At> {
  widget: string;
  /** As the widget itself names them, in plain markup too. */
  attributes: ReadonlyMap<string, string>;
  element: ElementFacts<At>;
  plain: boolean;
}

const OWN = 'opd-';

/** The widget that an element asks for; missing where it asks for none. */
export function tagOf<At>(element: ElementFacts<At>): Tag<At> | undefined {
  const { name, attributes } = element;
  if (name.startsWith(OWN)) return { widget: name.slice(OWN.length), attributes, element, plain: false };
  const widget = attributes.get(PLAIN_MARK);
  if (widget === undefined) return;
  const own = [...attributes].filter(([key]) => key.startsWith('data-') && key != PLAIN_MARK);
  return { widget, attributes: new Map(own.map(([key, value]) => [key.slice(5), value])), element, plain: true };
}

/** Whether an element is what an editor left of a widget. */
export const isLeftOver = <At>({ name, attributes }: ElementFacts<At>): boolean =>
  !name.startsWith(OWN) && !attributes.has(PLAIN_MARK) && LEFT_OVER.some((key) => attributes.has(key));

const quoted = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** A start tag as a page would write it. */
export const startTag = (name: string, attributes: Iterable<readonly [string, string]>): string =>
  `<${name}${[...attributes].map(([key, value]) => ` ${key}${value && `="${quoted(value)}"`}`).join('')}>`;

/** The start tag of a widget with one attribute changed, or renamed, the others as they stand. */
export function mended<At>({ element, plain }: Tag<At>, attribute: string, becomes: string, value?: string): string {
  const prefix = plain ? 'data-' : '';
  const old = prefix + attribute;
  const now = prefix + becomes;
  const kept = [...element.attributes]
    .filter(([key]) => !['style', 'class', 'id'].includes(key))
    .map(([key, was]): [string, string] => (key == old ? [now, value ?? was] : [key, was]));
  const isNew = value !== undefined && !element.attributes.has(old);
  return startTag(element.name, isNew ? [...kept, [now, value]] : kept);
}

/** What word processors and editors make of straight quotes: then they are part of the value. */
export const CURLY = /[\u2018\u2019\u201c\u201d\u2032\u2033\u00ab\u00bb]/;
