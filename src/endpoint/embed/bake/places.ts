import { tagOf, WIDGETS, type Tag } from '../../../contract/page/tags.js';
import type { Finding, Message } from '../../finding.js';
import { holdsNothing, holdsWidget, notClosed, unknownWidget, writtenByTemplate } from './messages.js';
import { around, type Page, type PageElement, type Range } from './read-page.js';

/** Children with this attribute stay; on the widget itself it keeps them all. */
const KEEP = 'data-opd-keep';

/** Elements without children, and those of a whole page. */
const HOLDS_NOTHING = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|html|head|body)$/;

/** Attributes that a framework fills: `:program`, `v-bind:program`, `expr:program`, `[program]`. */
const FILLED_LATER = /^(:|\[|v-bind:|expr:)/;

/** A widget in a page. */
export interface Place {
  /** "program-card", and so on. */
  widget: string;
  /** The tag's name. */
  name: string;
  /** As the widget itself names them. */
  attributes: ReadonlyMap<string, string>;
  /** What stands before the names of its attributes in the page: "data-" in plain markup. */
  prefix: '' | 'data-';
  startTag: Range;
  inside: Range;
  /** Parts inside that stay. */
  kept: readonly Range[];
  /** The nearest language that the markup names. */
  language?: string;
  /** Whether it is a link that leads nowhere yet. */
  needsHref: boolean;
  /** Whether it stands in a link: a link cannot hold another. */
  inLink: boolean;
  /** Whether it stands in a sentence or paragraph, which a list would end. */
  inParagraph: boolean;
}

/** Something that cannot be baked, and why. */
export interface Trouble {
  at: number;
  level: Finding['level'];
  message: Message;
}

type Said = Pick<Trouble, 'level' | 'message'>;
const error = (message: Message): Said => ({ level: 'error', message });
/** Worth knowing; it may be meant so. */
const warning = (message: Message): Said => ({ level: 'warning', message });

/** The widgets of a page, and those among them whose children nothing can be put in the place of. */
export function placesOf(page: Page): { places: Place[]; troubles: Trouble[] } {
  const places: Place[] = [];
  const troubles: Trouble[] = [];
  const widgets = page.elements.flatMap((element, index, all) => {
    const tag =
      element.startTag[0] != all[index - 1]?.startTag[0] && element.isHtml && tagOf({ ...element, at: element });
    // An element of somebody else may have a name like ours.
    return tag && (tag.plain || Object.hasOwn(WIDGETS, tag.widget)) ? [tag] : [];
  });
  for (const tag of widgets) {
    const found = tag.element.attributes.has(KEEP) ? undefined : placeOf(tag, widgets, page);
    if (found && 'message' in found) troubles.push({ at: tag.element.at.startTag[0], ...found });
    else if (found) places.push(found);
  }
  return { places, troubles };
}

/** Nothing where the widget stands around or in itself, as in a page that was saved while it ran. */
function placeOf(tag: Tag<PageElement>, widgets: readonly Tag<PageElement>[], page: Page): Place | Said | undefined {
  const { widget, plain, element } = tag;
  const { name, attributes, startTag } = element.at;
  if ([...attributes.keys()].some((key) => FILLED_LATER.test(key)) || page.hasCode(...startTag))
    return warning(writtenByTemplate(name));
  if (!Object.hasOwn(WIDGETS, widget)) return error(unknownWidget(widget, Object.keys(WIDGETS).join(', ')));
  if (HOLDS_NOTHING.test(name)) return error(holdsNothing(name));
  const inside = insideOf(element.at, page);
  if (!inside || swallows(page.source, startTag, inside)) return error(notClosed(name));
  const others = widgets.filter((other) => isIn(other.element.at, inside));
  if (others.some((other) => other.widget != widget || other.plain == plain)) return error(holdsWidget(name));
  if (others.length) return;
  if (page.hasCode(...inside)) return warning(writtenByTemplate(name));
  const line = [...around(element.at)];
  return {
    widget,
    name,
    attributes: tag.attributes,
    prefix: plain ? 'data-' : '',
    startTag,
    inside,
    kept: keptIn(element.at, page.elements),
    language: tag.attributes.get('lang') ?? line.find((each) => each.attributes.has('lang'))?.attributes.get('lang'),
    needsHref: name == 'a' && !attributes.has('href'),
    inLink: line.some((each) => each.name == 'a'),
    inParagraph: line.some((each) => each.name == 'p' || each.name == 'a'),
  };
}

/** `<opd-news-feed/>` that is closed somewhere further down: what stands between is the page's own. */
const swallows = (source: string, startTag: Range, inside: Range): boolean =>
  source.slice(...startTag).endsWith('/>') && !!source.slice(...inside).trim();

const isIn = ({ startTag }: PageElement, [from, to]: Range): boolean => startTag[0] >= from && startTag[0] < to;

/** Between both tags, where all that begins there belongs to it and ends there: otherwise the page would fall apart without it. */
function insideOf(element: PageElement, { elements, repeated }: Page): Range | undefined {
  const { startTag, endTag } = element;
  if (!endTag) return;
  const inside: Range = [startTag[1], endTag[0]];
  const isBelow = (other: PageElement) => [...around(other)].includes(element);
  const isWhole = (other: PageElement) => !isIn(other, inside) || (other.end <= inside[1] && isBelow(other));
  // One that was opened before and never closed goes on in here.
  const isStray = (other: PageElement) => !isIn(other, inside) && isBelow(other);
  return elements.every(isWhole) && !repeated.some(isStray) ? inside : undefined;
}

const keptIn = (element: PageElement, elements: readonly PageElement[]): Range[] =>
  elements
    .filter(({ parent, attributes }) => parent == element && attributes.has(KEEP))
    .map(({ startTag, end }) => [startTag[0], end]);
