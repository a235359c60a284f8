import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { firstLoad, staticImports, wireSize } from '../support/script-sizes.js';
import { filesBelow } from '../support/source-checks.js';

const BUDGETS = {
  // Of these at most 600 for plain markup that becomes live.
  'opd-widgets.js': 12_460,
  'opd-program-card.js': 9_216,
  'opd-progress-meter.js': 9_216,
  'opd-news-feed.js': 9_216,
  'opd-feedback-form.js': 10_752,
  'opd-feedback-status.js': 9_216,
  'opd-feedback-list.js': 9_216,
  // What comes later, or is never needed.
  'opd-feedback-form-parts.js': 11_264,
  'opd-feedback-status-parts.js': 5_120,
  'opd-feedback-list-parts.js': 2_560,
  'opd-feedback-place.js': 1_024,
  'opd-feedback-photos.js': 1_024,
  'opd-outbox.js': 5_120,
  'opd-living-sentence.js': 1_280,
  'opd-program-feedback.js': 2_048,
  'opd-proof-of-work.js': 1_536,
  'opd-embed.js': 600,
  'opd-embed-page.js': 768,
  'opd-inbox.js': 4_096,
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
      [
        'doctor',
        'feedback-form-parts',
        'feedback-list-parts',
        'feedback-photos',
        'feedback-place',
        'feedback-status-parts',
        'i18n-en',
        'i18n-min',
        'living-sentence',
        'on-demand',
        'outbox',
        'program-details',
        'program-feedback',
        'program-parts',
        'proof-of-work',
      ].map((name) => `dist/opd-${name}.js`),
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
