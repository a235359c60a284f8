import type { WidgetElement } from './widget-element.js';

type Widget = (new () => HTMLElement) & Pick<typeof WidgetElement, 'attributes'>;

const MARKED = '[data-opd-widget]';
// By the prototype: in a form, a field named "matches" stands before the method.
const { matches, querySelectorAll } = Element.prototype;

/** Makes one element of plain markup live: a `div` keeps its place and takes the widget in, others are taken in by it. */
function upgrade(plain: Element): void {
  const name = `opd-${plain.getAttribute('data-opd-widget')!}`;
  const Widget = customElements.get(name) as Widget | undefined;
  // Its own work, also in a page that was saved: the widget stands around it or in it.
  if (!Widget || !plain.isConnected || plain.closest(name) || plain.querySelector(name)) return;
  const widget = new Widget();
  // Only what the widget knows: an editor that refuses `onclick` lets `data-onclick` pass.
  for (const attribute of Object.keys(Widget.attributes)) {
    const value = plain.getAttribute(`data-${attribute}`);
    if (value != null) widget.setAttribute(attribute, value);
  }
  const isBox = plain instanceof HTMLDivElement;
  const { parentNode, nextSibling } = plain;
  // Its content first: with it in place a widget shows no waiting state.
  widget.append(...(isBox ? plain.childNodes : [plain]));
  if (isBox) {
    // The room that a page reserves is the widget's: what comes into it later moves nothing.
    widget.style.minHeight = plain.style.minHeight;
    plain.append(widget);
  } else parentNode!.insertBefore(widget, nextSibling);
}

function visit(node: Node): void {
  if (!(node instanceof Element)) return;
  if (matches.call(node, MARKED)) upgrade(node);
  querySelectorAll.call(node, MARKED).forEach(upgrade);
}

/**
 * Makes `<div data-opd-widget="program-card" data-program="…">` live whenever it comes into the page: editors that strip unknown
 * tags leave it, and its content stays as what is shown without figures.
 */
export function upgradeMarkup(): void {
  new MutationObserver((records) => records.forEach(({ addedNodes }) => addedNodes.forEach(visit))).observe(document, {
    subtree: true,
    childList: true,
  });
  visit(document.documentElement);
}
