import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { CARD, FEED, hostPages, INLINE, METER, MODULE, TAGS } from '../support/host-pages.js';
import type { Page } from '../support/page-server.js';

/** The scripts as another version of them would be. */
const FILES = ['opd-widgets', 'opd-program-parts', 'opd-i18n-en'];
const version = (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version;
const other = (): Record<string, Page> =>
  Object.fromEntries(
    FILES.map((name) => [
      `/other/${name}.js`,
      { body: readFileSync(`dist/${name}.js`, 'utf8').replaceAll(version, '9.9.9'), type: 'text/javascript' },
    ]),
  );

const OTHER = '<script type="module" src="/other/opd-widgets.js"></script>';
const CLASSIC = '/dist/opd-widgets.classic.js';
const own = ['program-card', 'progress-meter', 'news-feed']
  .map((name) => `<script type="module" src="/dist/opd-${name}.js"></script>`)
  .join('');
const insert = (how: string) => `<div id="tempat"></div>${MODULE}<script type="module">
  const place = document.getElementById('tempat'), tags = ${JSON.stringify(TAGS)};
  ${how}
</script>`;

describe('A host page takes our script', { concurrency: 4 }, () => {
  const hosts = hostPages(other());

  for (const [name, page] of Object.entries({
    'before the tags': { script: MODULE },
    'after the tags': { script: '', body: TAGS + MODULE },
    'with async': { script: '<script async type="module" src="/dist/opd-widgets.js"></script>' },
    'as a classic script with defer': { script: `<script defer src="${CLASSIC}"></script>` },
    'as a classic script with async': { script: `<script async src="${CLASSIC}"></script>` },
    'as a classic script that blocks, before the tags': { script: `<script src="${CLASSIC}"></script>` },
    'as a classic script that blocks, after the tags': {
      script: '',
      body: `${TAGS}<script src="${CLASSIC}"></script>`,
    },
    twice: { script: MODULE + '<script type="module" src="/dist/opd-widgets.js?2"></script>' },
    'as module and as classic script': { script: `<script src="${CLASSIC}"></script>${MODULE}` },
    "as the widgets' own scripts": { script: own },
    "as the widgets' own scripts beside the common one": { script: own + MODULE },
    "as the common script before the widgets' own": { script: MODULE + own },
    'with a query string': { script: '<script type="module" src="/dist/opd-widgets.js?ver=6.4.2"></script>' },
    'made by another script': {
      script: `<script>const made = document.createElement('script'); made.src = '${CLASSIC}'; document.head.appendChild(made);</script>`,
    },
    'imported by a module': { script: `<script type="module">await import('/dist/opd-widgets.js');</script>` },
    'long after all else': {
      script: '',
      body: `${TAGS}<script>setTimeout(() => { const made = document.createElement('script'); made.type = 'module'; made.src = '/dist/opd-widgets.js'; document.body.appendChild(made); }, 400);</script>`,
    },
  }))
    it(name, () => hosts.check({ ...page, compared: true }));

  it('in two versions, which the later one says once for each widget', () =>
    hosts.check({ script: MODULE + OTHER, ownFaults: /opd-widgets 9\.9\.9: <opd-[\w-]+> is already defined \(0\./ }));
});

describe('A host page puts in the tags', { concurrency: 4 }, () => {
  const hosts = hostPages();

  for (const [name, how] of Object.entries({
    'by innerHTML': 'place.innerHTML = tags;',
    'by insertAdjacentHTML': `place.insertAdjacentHTML('beforeend', tags);`,
    'by document.createElement and attributes set later': `for (const [name, program] of [['opd-program-card', 'tarok-city'], ['opd-progress-meter', 'tarok-city'], ['opd-news-feed', '']]) {
      const element = document.createElement(name);
      element.setAttribute('endpoint', '/v1/');
      place.appendChild(element);
      element.setAttribute('program', program);
    } place.insertAdjacentHTML('beforeend', ${JSON.stringify(INLINE)});`,
    'from a template': `const template = document.createElement('template'); template.innerHTML = tags; place.append(template.content.cloneNode(true));`,
    'as clones of others that work': `const first = document.createElement('div'); first.innerHTML = tags; document.body.append(first);
      setTimeout(() => { place.replaceWith(first.cloneNode(true)); first.remove(); }, 500);`,
    'one by one, with time between': `const all = document.createElement('div'); all.innerHTML = tags;
      const next = () => { if (all.firstChild) { place.append(all.firstChild); setTimeout(next, 60); } }; next();`,
    'and moves them about': `place.innerHTML = tags; setTimeout(() => { for (const child of [...place.childNodes].reverse()) place.append(child); }, 300);`,
    'and takes them out and in again': `place.innerHTML = tags; place.remove(); setTimeout(() => document.body.append(place), 400);`,
    'in another shadow root': `const root = place.attachShadow({ mode: 'open' }); root.innerHTML = tags;`,
    'in a DocumentFragment parsed elsewhere': `const parsed = new DOMParser().parseFromString(tags, 'text/html'); place.append(...parsed.body.childNodes);`,
    'and moves them through another document, from which the styles do not come back': `place.innerHTML = tags;
      const frame = document.createElement('iframe'); document.body.append(frame);
      setTimeout(() => { frame.contentDocument.body.append(...place.childNodes);
        setTimeout(() => { place.append(...frame.contentDocument.body.childNodes); frame.remove(); }, 200); }, 400);`,
    'and leaves them in a frame': `place.innerHTML = tags; const frame = document.createElement('iframe'); frame.width = 600; frame.height = 2000; document.body.append(frame);
      setTimeout(() => frame.contentDocument.body.append(...place.childNodes), 400);`,
  }))
    it(name, () => hosts.check({ script: '', body: insert(how), pause: 800, compared: true }));

  it('with children that its own script takes away', () =>
    hosts.check({
      body: `${CARD}${INLINE}${METER}${FEED}<script type="module">setTimeout(() => { for (const tag of document.querySelectorAll('[endpoint]')) tag.replaceChildren(); }, 200);</script>`,
    }));
});
