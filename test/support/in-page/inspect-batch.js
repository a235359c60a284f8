/**
 * Faults of a page that shows many programmes and news, each filled with one string (test/trust/strings.ts).
 * @param texts what has to be read at the title of programme p0, p1, …; '' where the programme must be missing
 * @param allowed names of elements that our templates have
 * @param home origin of the endpoint
 */
export function batchFaults(texts, allowed, home) {
  const faults = [];
  const widgets = [...document.querySelectorAll('opd-program-card, opd-progress-meter, opd-news-feed')];
  const key = (element) => element.localName + (element.getAttribute('variant') ?? '') + element.className;
  const shapes = new Map();
  for (const widget of widgets)
    if (widget.id && widget.shadowRoot)
      shapes.set(key(widget) + (widget.id == 'missing' ? ' missing' : ''), shapeOf(widget.shadowRoot));

  for (const widget of widgets) {
    const { shadowRoot, className } = widget;
    const place = `${key(widget)} ${widget.getAttribute('program') ?? ''}`;
    const say = (fault) => faults.push(`${place}: ${fault}`);
    if (!shadowRoot?.firstElementChild) {
      say('shows nothing');
      continue;
    }
    treeFaults(shadowRoot, allowed, home).forEach(say);
    if (widget.children.length || [...widget.attributes].some(({ name }) => /^on|^style$/.test(name)))
      say('was changed');
    if (className != 'text' || widget.id) continue;

    if (widget.localName == 'opd-news-feed') {
      const items = [...shadowRoot.querySelectorAll('li')];
      const expected = texts.filter(Boolean);
      if (items.length != expected.length + 1) say(`${items.length} items, not ${expected.length + 1}`);
      items.slice(1).forEach((item, index) => {
        if (shapeOf(item) != shapeOf(items[0])) say(`other elements for ${expected[index]}`);
        if (item.querySelector('.title')?.textContent.trim() != expected[index]) say(`not shown: ${expected[index]}`);
        if (!item.querySelector('.summary')?.textContent.includes(expected[index]))
          say(`no summary: ${expected[index]}`);
      });
      continue;
    }
    const text = texts[Number(widget.getAttribute('program').slice(1))];
    if (shapeOf(shadowRoot) != shapes.get(key(widget) + (text ? '' : ' missing'))) say(`other elements for ${text}`);
    if (text && widget.getAttribute('variant') != 'inline') {
      if (shadowRoot.querySelector('.title')?.textContent != text) say(`not shown: ${text}`);
      const details = shadowRoot.querySelector('details');
      if (details && details.textContent.split(text).length < 12) say(`details do not show: ${text}`);
    }
  }
  return faults;
}
