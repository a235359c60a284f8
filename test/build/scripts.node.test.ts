import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { firstLoad, staticImports, wireSize } from '../support/script-sizes.js';
import { filesBelow } from '../support/source-checks.js';

const BUDGETS = {
  'opd-widgets.js': 12_288,
  'opd-program-card.js': 9_216,
  'opd-progress-meter.js': 9_216,
  'opd-news-feed.js': 9_216,
};
const scripts = filesBelow('dist', '.js').filter((file) => !file.startsWith('dist/modules/'));
const text = (file: string) => readFileSync(file, 'utf8');

describe('The script files', () => {
  for (const [file, budget] of Object.entries(BUDGETS))
    it(`${file} with all it loads first weighs at most ${budget} bytes`, () => {
      const size = wireSize(firstLoad(`dist/${file}`));
      assert.ok(size <= budget, `${size} bytes`);
    });

  it('opd-widgets.js is one request before the first content', () => {
    assert.deepEqual(staticImports('dist/opd-widgets.js'), []);
  });

  it('load each lazy file without a way back to the script that asks for it', () => {
    const lazy = new Set(
      scripts.flatMap((file) =>
        [...text(file).matchAll(/["'`]\.\/(opd-[\w-]+\.js)["'`]/g)].map(([, name]) => `dist/${name!}`),
      ),
    );
    const first = new Set(
      scripts.flatMap((file) => staticImports(file)).map((file) => `dist/${file.split(/[\\/]/).pop()!}`),
    );
    const found = [...lazy].filter((file) => !first.has(file)).sort();
    assert.deepEqual(
      found,
      ['i18n-en', 'i18n-min', 'on-demand', 'program-details', 'program-parts'].map((name) => `dist/opd-${name}.js`),
    );
    // What they import themselves stands in the list above: lazy files, and only when they are needed.
    for (const file of found) assert.doesNotMatch(text(file), /import\s*[{*"']/, file);
  });

  it('the classic script is ASCII, and no module', () => {
    const classic = text('dist/opd-widgets.classic.js');
    assert.doesNotMatch(classic, /[^\0-\x7f]/);
    assert.doesNotMatch(classic, /import\.meta|^import|^export|;export/);
  });

  it('leave no version of Lit on the global object', () => {
    for (const file of scripts)
      assert.doesNotMatch(text(file), /(litHtml|litElement|reactiveElement)\w*(Versions|PolyfillSupport)/, file);
  });

  it('have source maps that name the sources', () => {
    const { sources } = JSON.parse(text('dist/opd-widgets.js.map')) as { sources: string[] };
    assert.ok(sources.includes('../src/define/program-card.ts'), sources.join());
  });
});
