import assert from 'node:assert/strict';
import { it } from 'node:test';
import { ROLES } from './session.mjs';

const DATA =
  'data-opd-widget="program-card" data-program="tarok-city" data-heading-level="2" data-endpoint="https://widget.example.go.id/v1/" data-shared-device="" data-known-as="Jalan &quot;Tarok&quot;"';
const ROOM = 'style="min-height:600px"';
const INSIDE = '<a href="https://widget.example.go.id/">Tarok City</a>: fisik 62 %, per 12 Nov 2026';

/** What a webmaster may paste, in one line each, with what must be left of it for whom. */
export const SNIPPETS = {
  'opd-program-card': `<opd-program-card program="tarok-city" ${ROOM}>${INSIDE}</opd-program-card>`,
  'div[data-*]': `<div class="opd-widget" id="tarok" ${DATA}>${INSIDE}</div>`,
  'blockquote[data-*]': `<blockquote ${DATA}>${INSIDE}</blockquote>`,
  'a[data-*]': `<a href="https://widget.example.go.id/" ${DATA}>Tarok City: fisik 62 %</a>`,
  'span[data-*]': `<span ${DATA} data-variant="inline">62 % (per 12 Nov 2026)</span>`,
  'p[data-*]': `<p ${DATA}>${INSIDE}</p>`,
  'div[lang]': `<div lang="en" ${DATA}>${INSIDE}</div>`,
  'style min-height': `<div ${ROOM}>x</div>`,
  'style min-height em': `<div style="min-height:42em">x</div>`,
  'style display;min-height': `<div style="display:block;min-height:600px">x</div>`,
  'style --opd-accent': `<div style="--opd-accent:#123e73;min-height:600px">x</div>`,
  'style color-scheme': `<div style="color-scheme:dark">x</div>`,
  'style element': '<style>opd-program-card{--opd-radius:0}</style>',
  script: '<script type="module" src="https://widget.example.go.id/opd-widgets.js"></script>',
  iframe:
    '<iframe src="https://widget.example.go.id/embed/program-card/tarok-city" width="600" height="770" title="x"></iframe>',
  'img svg':
    '<img src="https://widget.example.go.id/img/progress/tarok-city.svg" alt="62 %" width="600" height="200" />',
  'link preload': '<link rel="preload" as="fetch" href="https://widget.example.go.id/v1/programs/tarok-city.json" />',
};

/** Every tag, attribute, data value and declaration of a snippet that is not in what is left of it. */
function lost(snippet, kept) {
  const parts = (text) =>
    [
      ...text.matchAll(/<([a-z][\w-]*)/g),
      ...text.matchAll(/\s(data-[\w-]+="[^"]*")/g),
      ...text.matchAll(/\s([\w-]+)="[^"]*"/g),
      ...[...text.matchAll(/style="([^"]*)"/g)].flatMap(([, css]) => [...css.matchAll(/([\w-]+)\s*:/g)]),
    ].map(([, name]) => name);
  const left = parts(kept);
  return [...new Set(parts(snippet).filter((name) => !left.includes(name)))];
}

/** What WordPress leaves of each snippet for each role. */
async function survey(sessions) {
  const table = {};
  for (const [name, snippet] of Object.entries(SNIPPETS))
    for (const role of ROLES) {
      const { kept } = await sessions[role].post(`<!-- wp:html -->\n${snippet}\n<!-- /wp:html -->`, name);
      (table[name] ??= {})[role] = lost(snippet, kept).join(' ') || 'all stays';
    }
  return table;
}

const both = (text) => ({ administrator: 'all stays', editor: 'all stays', author: text, contributor: text });

/** WordPress without the plugin: what a page has to be built on. */
export function snippetsWithoutPlugin({ sessions }) {
  it('leaves authors and contributors the forms for them, and takes tags and scripts away', async (test) => {
    const table = await survey(sessions);
    for (const [name, roles] of Object.entries(table)) test.diagnostic(`${name}: ${JSON.stringify(roles)}`);
    for (const name of [
      'div[data-*]',
      'div[lang]',
      'style min-height',
      'style min-height em',
      'style --opd-accent',
      'img svg',
    ])
      assert.deepEqual(table[name], both('all stays'), name);
    for (const name of ['blockquote[data-*]', 'a[data-*]', 'span[data-*]', 'p[data-*]'])
      assert.deepEqual(table[name], both('all stays'), name);
    assert.deepEqual(table['opd-program-card'], both('opd-program-card program style min-height'));
    assert.deepEqual(table.script, both('script type src'));
    assert.deepEqual(table.iframe, both('iframe src width height title'));
    assert.deepEqual(table['style display;min-height'], both('display'));
  });
}

/** With the plugin the tags themselves stay too, without another endpoint. */
export function snippetsWithPlugin({ sessions }) {
  it('keeps the tags of authors and contributors, but no endpoint of theirs and no script', async () => {
    for (const role of ['author', 'contributor']) {
      const tag = `<opd-program-card program="tarok-city" lang="en" open heading-level="2" ${ROOM} endpoint="https://lain.example/v1/" onclick="x()">${INSIDE}<script>x()</script></opd-program-card>`;
      const { kept } = await sessions[role].post(`<!-- wp:html -->${tag}<!-- /wp:html -->`);
      assert.deepEqual(lost(tag, kept), ['script', 'endpoint', 'onclick'], kept);
    }
  });
}
