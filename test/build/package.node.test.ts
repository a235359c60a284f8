import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { filesBelow } from '../support/source-checks.js';

interface Package {
  version: string;
  bin: Record<string, string>;
  dependencies: Record<string, string>;
  exports: Record<string, string | Record<string, string>>;
}
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Package;
const names = (folder: string, ending: string) => filesBelow(folder, ending).map((file) => basename(file, ending));

/** What the star of a path stands for. */
const STARS: Record<string, () => string[]> = {
  './define/*': () => names('src/define', '.ts'),
  './i18n/*': () => names('src/i18n', '.ts'),
  './contract/schema/*': () => names('src/contract/schema', '.json').map((name) => `${name}.json`),
  './dist/*': () => [
    'opd-widgets.js',
    'opd-widgets.classic.js',
    'opd-program-card.js',
    'opd-progress-meter.js',
    'opd-news-feed.js',
  ],
};

const exported = Object.entries(manifest.exports).flatMap(([path, target]) =>
  (path.includes('*') ? STARS[path]!() : ['']).map((star) => ({
    path: path.replace('*', star),
    files: (typeof target == 'string' ? [target] : Object.values(target)).map((file) => file.replace('*', star)),
  })),
);

describe('The package', () => {
  for (const { path, files } of exported)
    it(`exports ${path}`, () => {
      for (const file of files) assert.ok(existsSync(file), `${file} is missing`);
    });

  // The widgets' own modules need a browser; these do not.
  const anywhere = {
    client: 'createClient',
    contract: 'readProject',
    server: 'createEndpoint',
    'i18n/en': 'en',
    'i18n/min': 'min',
  };
  for (const [path, name] of Object.entries(anywhere))
    it(`gives ${name} to who imports opd-widgets/${path} outside a browser`, async () => {
      const target = manifest.exports[`./${path}`] ?? manifest.exports['./i18n/*'];
      assert.ok(target && typeof target != 'string');
      const file = target.default!.replace('*', basename(path));
      const module = (await import(pathToFileURL(file).href)) as Record<string, unknown>;
      assert.ok(module[name], `${file} has ${Object.keys(module).join()}`);
    });

  it('has a command that exists', () => {
    assert.ok(existsSync(manifest.bin['opd-widgets']!));
    assert.match(readFileSync(manifest.bin['opd-widgets']!, 'utf8'), /^#!\/usr\/bin\/env node\n/);
  });

  it('depends on Lit alone', () => {
    assert.deepEqual(Object.keys(manifest.dependencies), ['lit']);
  });

  it('has one version', async () => {
    const { VERSION } = (await import(pathToFileURL('dist/modules/widgets/version.js').href)) as { VERSION: string };
    assert.equal(VERSION, manifest.version);
  });

  it('has the whole contract as JSON Schema beside its modules', () => {
    for (const name of ['index', 'programs', 'program', 'news', 'problem'])
      assert.ok(existsSync(`dist/modules/contract/schema/${name}.json`), name);
  });
});
