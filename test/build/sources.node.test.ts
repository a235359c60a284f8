import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
  escapeHatches,
  filesBelow,
  foreignImports,
  foreignLettersInStyles,
  htmlSinks,
  importsOf,
  npmCommands,
  readText,
  switchedOff,
} from '../support/source-checks.js';

const sources = filesBelow('src', '.ts');
/** What a check finds in all sources, each with its file. */
const found = (files: string[], check: (text: string, file: string) => string[]): string[] =>
  files.flatMap((file) => check(readText(file), file).map((what) => `${file}: ${what}`));
/** Assembled here, since the checks read this file too. */
const word = (...parts: string[]): string => parts.join('');

describe('The sources', () => {
  it('keep their layers', () => {
    assert.deepEqual(
      found(sources, (text, file) => foreignImports(file, text)),
      [],
    );
  });

  it('switch no types off', () => {
    assert.deepEqual(found([...sources, ...filesBelow('test', '.ts')], escapeHatches), []);
  });

  it('have no place where data becomes markup or code', () => {
    assert.deepEqual(found(sources, htmlSinks), []);
  });

  it('stay short: no file over 250 lines', () => {
    const long = (text: string) => (text.split('\n').length > 250 ? ['too long'] : []);
    assert.deepEqual(found(sources, long), []);
  });

  it('have style sheets in ASCII', () => {
    assert.deepEqual(found(filesBelow('src/widgets', '.ts'), foreignLettersInStyles), []);
  });

  it('have no default exports', () => {
    assert.deepEqual(
      found(sources, (text) => text.match(/^export default/gm) ?? []),
      [],
    );
  });
});

describe('The tests', () => {
  it('all run', () => {
    assert.deepEqual(found(filesBelow('test', '.ts'), switchedOff), []);
  });
});

describe('The documents', () => {
  it('name only commands that exist', () => {
    const { scripts } = JSON.parse(readText('package.json')) as { scripts: Record<string, string> };
    const builtIn = ['ci', 'install', 'i', 'pack', 'publish', 'version', 'run'];
    const unknown = (text: string) => npmCommands(text).filter((name) => !(name in scripts) && !builtIn.includes(name));
    assert.deepEqual(found(['README.md', 'CONTRIBUTING.md'], unknown), []);
  });

  it('show the first script tag before line 20', () => {
    const line = readText('README.md')
      .split('\n')
      .findIndex((text) => text.includes('<script'));
    assert.ok(line >= 0 && line < 19, `line ${line + 1}`);
  });

  it('name only files that exist', () => {
    const missing = (text: string) =>
      [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
        .map(([, path]) => path!)
        .filter((path) => !existsSync(path));
    assert.deepEqual(found(['README.md', 'CONTRIBUTING.md'], missing), []);
  });
});

describe('The checks of the sources', () => {
  it('see every kind of import', () => {
    const text = `import { a } from './a.js';
import type { B } from "../b.js";
import './c.js';
export {
  d,
} from './d.js';
const later = () => import('./e.js');
import f from 'f';`;
    assert.deepEqual(importsOf(text), ['./a.js', '../b.js', './c.js', './d.js', './e.js', 'f']);
  });

  const broken: Array<[string, string]> = [
    ['src/contract/x.ts', "import { a } from '../client/a.js';"],
    ['src/contract/x.ts', "import { html } from 'lit';"],
    ['src/client/x.ts', "import { html } from 'lit/html.js';"],
    ['src/client/x.ts', "export { a } from '../widgets/a.js';"],
    ['src/i18n/x.ts', "import type { Project } from '../contract/project.js';"],
    ['src/widgets/x.ts', "const later = () => import('../endpoint/a.js');"],
    ['src/widgets/deep/x.ts', "import { a } from '../../endpoint/a.js';"],
    ['src/widgets/x.ts', "import { repeat } from 'lit/directives/repeat.js';"],
    ['src/endpoint/x.ts', "import { a } from '../client/a.js';"],
    ['src/endpoint/deep/x.ts', "import '../../widgets/a.js';"],
    ['src/index.ts', "import { a } from './endpoint/a.js';"],
  ];
  for (const [file, text] of broken)
    it(`find the wrong way in ${file}: ${text}`, () => {
      assert.equal(foreignImports(file, text).length, 1);
    });

  const right: Array<[string, string]> = [
    ['src/widgets/on-demand/x.ts', "import { a } from '../../contract/a.js'; import { b } from './b.js';"],
    ['src/endpoint/x.ts', "import { createHash } from 'node:crypto'; import { Hono } from 'hono';"],
    ['src/endpoint/embed/x.ts', "import { a } from '../../widgets/a.js';"],
    ['src/define.ts', "import './define/news-feed.js';"],
  ];
  for (const [file, text] of right)
    it(`let the right way in ${file} pass: ${text}`, () => {
      assert.deepEqual(foreignImports(file, text), []);
    });

  const sinks = [
    'a.innerHTML = b',
    'a.insertAdjacentHTML(b)',
    'document.write(a)',
    'unsafeHTML(a)',
    word('ev', 'al(a)'),
    'new Function(a)',
  ];
  for (const text of sinks)
    it(`find the sink in ${text}`, () => {
      assert.equal(htmlSinks(text).length, 1);
    });

  const hatches = [
    word('let a: a', 'ny;'),
    word('a as a', 'ny'),
    word('Array<a', 'ny>'),
    word('// @ts-', 'ignore'),
    word('/* eslint-', 'disable */'),
  ];
  for (const text of hatches)
    it(`find the escape hatch in ${text}`, () => {
      assert.equal(escapeHatches(text).length, 1);
    });

  for (const text of [word('it.', 'only('), word('describe.', 'skip('), word('suite.', 'only')])
    it(`find the switched-off test in ${text}`, () => {
      assert.equal(switchedOff(text).length, 1);
    });

  it('find a letter outside ASCII in a style sheet only', () => {
    assert.deepEqual(foreignLettersInStyles("css`a::after { content: '→' }` + html`→`"), ['→']);
  });

  it('read the commands of a document', () => {
    assert.deepEqual(npmCommands('`npm ci && npm start`, then `npm run test:firefox`'), [
      'ci',
      'start',
      'test:firefox',
    ]);
  });
});
