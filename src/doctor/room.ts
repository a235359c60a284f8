import { fault, type Fault } from '../contract/page/index.js';
import { around } from './dom.js';
import { ruleFor } from './css-rule.js';
import { selectorOf } from './selector.js';

/** A widget narrower than this cannot be read, in px. */
const NARROW = 200;
/** Less than this share of a widget in sight: the rest is cut off. */
const SEEN = 0.6;

/** CSS to copy. Themes are strong: without `!important` it might lose. */
const css = (selector: string, declarations: Record<string, string>): string =>
  `${selector} {\n${Object.entries(declarations)
    .map(([name, value]) => `  ${name}: ${value} !important;`)
    .join('\n')}\n}`;

const isInline = (element: Element): boolean => element.getAttribute('variant') == 'inline';

function* ancestors(element: Element): Generator<Element> {
  for (let at = around(element); at && at.localName != 'body' && at.localName != 'html'; at = around(at)) yield at;
}

/** The element that hides this one by a property: itself, or the outermost of those around it. */
function hider(element: Element, property: 'display' | 'visibility', value: string): Element | undefined {
  let found: Element | undefined;
  for (const at of [element, ...ancestors(element)])
    if (getComputedStyle(at).getPropertyValue(property) == value) found = at;
  return found;
}

function hiddenFaults(element: Element): Fault<Element>[] {
  const tag = element.localName;
  for (const [property, value, shown] of [
    ['display', 'none', isInline(element) ? 'inline' : 'block'],
    ['visibility', 'hidden', 'visible'],
  ] as const) {
    const by = hider(element, property, value);
    if (!by) continue;
    const rule = ruleFor(by, property, (found) => found == value)?.selector ?? `${property}: ${value}`;
    return by == element
      ? [fault('hidden', { tag, rule }, { at: element, code: css(tag, { [property]: shown }) })]
      : [
          fault(
            'hidden-around',
            { tag, place: selectorOf(by) },
            { at: element, code: css(selectorOf(by), { [property]: shown }), note: true },
          ),
        ];
  }
  return [];
}

/** The outermost element that is too narrow, and what its style sheet says of it. */
function narrowFaults(element: Element, pixels: number): Fault<Element>[] {
  let place = element;
  for (const at of ancestors(element)) {
    if (at.getBoundingClientRect().width >= NARROW) break;
    place = at;
  }
  const rule = ['width', 'max-width', 'flex', 'flex-basis']
    .map((name) => ruleFor(place, name, (value) => !/^(auto|none|100%)$/.test(value)))
    .find((found) => found);
  const selector = selectorOf(place);
  return [
    fault(
      'no-width',
      { tag: element.localName, pixels: Math.round(pixels), place: rule?.selector ?? selector },
      {
        at: element,
        code: css(selector, {
          flex: '1 1 280px',
          width: 'auto',
          'min-width': 'min(100%, 280px)',
          'max-width': 'none',
        }),
      },
    ),
  ];
}

/** The smaller box around that cuts off most of a widget. */
function clippedFaults(element: Element, box: DOMRect): Fault<Element>[] {
  for (const at of ancestors(element)) {
    if (!/hidden|clip/.test(getComputedStyle(at).overflow)) continue;
    const room = at.getBoundingClientRect();
    if (room.height >= SEEN * box.height && room.width >= SEEN * box.width) continue;
    const place = selectorOf(at);
    return [
      fault(
        'clipped',
        { tag: element.localName, place },
        { at: element, code: css(place, { height: 'auto', 'max-height': 'none', width: 'auto', overflow: 'visible' }) },
      ),
    ];
  }
  return [];
}

/** Whether a widget can be seen, and what of the page's style takes its room. */
export function roomFaults(element: Element): Fault<Element>[] {
  const hidden = hiddenFaults(element);
  if (hidden.length || isInline(element)) return hidden;
  const box = element.getBoundingClientRect();
  if (box.width < NARROW && innerWidth >= NARROW) return narrowFaults(element, box.width);
  const tag = element.localName;
  if (box.height < 8)
    return [
      fault(
        'no-height',
        { tag, place: ruleFor(element, 'height')?.selector ?? selectorOf(element) },
        { at: element, code: css(tag, { height: 'auto', 'max-height': 'none', 'min-height': '228px' }) },
      ),
    ];
  return clippedFaults(element, box);
}
