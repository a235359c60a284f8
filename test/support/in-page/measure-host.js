// Runs in a world of its own, which sees the page's elements and none of what its scripts have changed.

const WIDGETS = [
  'opd-program-card',
  'opd-progress-meter',
  'opd-news-feed',
  'opd-feedback-form',
  'opd-feedback-status',
  'opd-feedback-list',
];

/** Widgets of a tree, also in shadow roots and in frames of the same origin. */
function widgetsIn(root) {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    if (WIDGETS.includes(element.localName)) return [element];
    if (element.localName == 'iframe' && element.contentDocument) return widgetsIn(element.contentDocument);
    return element.shadowRoot ? widgetsIn(element.shadowRoot) : [];
  });
}

const textOf = (widget) => (widget.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim();

const parentOf = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host;

/** `rgb(…)` or `color(srgb …)` as red, green, blue from 0 to 255, and opacity. */
function channels(color) {
  const numbers = (color.match(/-?[\d.]+(e-?\d+)?/g) ?? []).map(Number);
  const scale = color.startsWith('color(') ? 255 : 1;
  return [...numbers.slice(0, 3).map((number) => number * scale), numbers[3] ?? 1];
}

const over = (top, below) => [
  ...top.slice(0, 3).map((value, index) => value * top[3] + below[index] * (1 - top[3])),
  1,
];

function backgroundOf(element) {
  const layers = [];
  for (let at = element; at; at = parentOf(at)) {
    const layer = channels(getComputedStyle(at).backgroundColor);
    if (layer[3] > 0) layers.push(layer);
    if (layer[3] == 1) break;
  }
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  const dark = /dark/.test(scheme) && (!/light/.test(scheme) || matchMedia('(prefers-color-scheme: dark)').matches);
  return layers.reduceRight((below, layer) => over(layer, below), dark ? [18, 18, 18, 1] : [255, 255, 255, 1]);
}

function luminance(color) {
  const [red, green, blue] = color.slice(0, 3).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(first, second) {
  const [light, dark] = [luminance(first), luminance(second)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Visible texts that are hard to read. */
function paleTexts(widget) {
  const faults = [];
  for (const element of widget.shadowRoot.querySelectorAll('*')) {
    const own = [...element.childNodes].filter((node) => node.nodeType == 3 && node.data.trim());
    if (!own.length || !element.checkVisibility()) continue;
    const style = getComputedStyle(element);
    const background = backgroundOf(element);
    const color = over(channels(element.localName == 'text' ? style.fill : style.color), background);
    const ratio = contrast(color, background);
    if (!(ratio >= 4.5)) faults.push(`contrast ${ratio.toFixed(2)} of "${own[0].data.trim().slice(0, 30)}"`);
  }
  return faults;
}

/** What lies beside its widget. */
function sticksOut(widget) {
  const { left, right } = widget.getBoundingClientRect();
  return [...widget.shadowRoot.querySelectorAll(':not(svg *)')]
    .filter((element) => {
      const box = element.getBoundingClientRect();
      return element.checkVisibility() && box.width && (box.right > right + 1 || box.left < left - 1);
    })
    .map((element) => `<${element.localName} class="${element.className}"> sticks out`);
}

function widgetFaults(widget) {
  const inline = widget.getAttribute('variant') == 'inline';
  const box = widget.getBoundingClientRect();
  const room = parentOf(widget).getBoundingClientRect();
  const faults = paleTexts(widget);
  if (!(box.height > (inline ? 10 : 100))) faults.push(`height ${box.height}`);
  if (!inline && !(box.width >= 140)) faults.push(`width ${box.width}`);
  if (!inline && (box.right > room.right + 1 || box.left < room.left - 1))
    faults.push(`lies from ${box.left} to ${box.right} in ${room.left} to ${room.right}`);
  if (!inline) faults.push(...sticksOut(widget));
  if (!widget.shadowRoot.adoptedStyleSheets.length) faults.push('has no styles');
  return faults.map((fault) => `${widget.localName}: ${fault}`);
}

/** Elements of the host page with their attributes. */
const outline = () =>
  [...document.querySelectorAll('*')].map(
    (element) =>
      `${element.localName} ${[...element.attributes].map(({ name, value }) => `${name}=${value}`).join(' ')}`,
  );

/**
 * Waits until every widget says what it should, and tells what is wrong.
 * @param count how many widgets there have to be
 * @param said pattern that each has to match, by its name
 * @param pause milliseconds until the page's own scripts are done
 */
export async function measureHost(count, said, pause) {
  await new Promise((next) => setTimeout(next, pause));
  const isShown = (widget) => new RegExp(said[widget.localName]).test(textOf(widget));
  const isHere = () => {
    const widgets = widgetsIn(document);
    return widgets.length == count && widgets.every(isShown);
  };
  for (let tries = 0; tries < 120 && !isHere(); tries++) await new Promise((next) => setTimeout(next, 50));
  // What comes on demand follows the first sentence.
  await new Promise((next) => setTimeout(next, 150));
  const widgets = widgetsIn(document);
  const { scrollWidth, clientWidth } = document.scrollingElement ?? document.documentElement;
  return {
    faults: [
      ...(widgets.length == count ? [] : [`${widgets.length} widgets, not ${count}`]),
      ...widgets
        .filter((widget) => !isShown(widget))
        .map((widget) => `${widget.localName} says "${textOf(widget).slice(0, 80)}"`),
      ...widgets.filter(isShown).flatMap(widgetFaults),
    ],
    outline: outline(),
    tooWide: Math.max(0, scrollWidth - clientWidth),
  };
}
