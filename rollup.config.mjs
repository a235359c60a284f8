import { cp, readFile, stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { minify } from '@swc/core';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';

const MODULES = resolve('dist/modules');

// Schemas and code lists are read as files; the compiler leaves them behind.
await cp('src', MODULES, {
  recursive: true,
  filter: async (path) => /(?<!tsconfig)\.json$/.test(path) || (await stat(path)).isDirectory(),
});

/**
 * What most pages never need, each in a file of its own that imports nothing: an import of the script that loads it would load
 * that script twice wherever it has a query string, and would load the wrong one beside the classic script.
 */
const LAZY = {
  'opd-i18n-en.js': 'i18n/en.js',
  'opd-i18n-min.js': 'i18n/min.js',
  'opd-on-demand.js': 'widgets/on-demand/index.js',
  'opd-copies.js': 'client/last-copy.js',
};
const lazyFiles = new Map(Object.entries(LAZY).map(([file, module]) => [resolve(MODULES, module), file]));

/** `import('../i18n/en.js')` in the sources becomes `import('./opd-i18n-en.js')`, a file beside the script. */
const lazy = () => ({
  name: 'lazy',
  resolveDynamicImport(specifier, importer) {
    const file = lazyFiles.get(resolve(dirname(importer), String(specifier)));
    if (!file) this.error(`import('${specifier}') of ${importer} is not in the list LAZY of rollup.config.mjs`);
    return { id: `./${file}`, external: true };
  },
});

/** A lazy file gets Lit from the script that loads it: a second copy would be no small thing, and takes no part in the first. */
const withoutLit = () => ({
  name: 'without-lit',
  resolveId(source, importer) {
    return /^lit(-|\/|$)/.test(source)
      ? this.error(`${importer} is part of a lazy file and must not import ${source}`)
      : null;
  },
});

/**
 * Each changes one place in Lit. A build whose Lit has no such place fails, so that an update loses none.
 * Several script files on a page use the Lit of the first. Directives and svg`` cost 400 bytes (brotli) in each script and nothing here uses them: whoever imports one is told so by the build.
 */
const LIT_CHANGES = {
  // The policy must never throw into the host page: see src/widgets/trusted-types.ts.
  policy: [/(\w+)\.createPolicy\("lit-html",\{createHTML:\w+=>\w+\}\)/, '__createLitPolicy($1)'],
  // No global of Lit's own; and what an id of the host page puts in the place of a polyfill is not called.
  globals: [
    /(?<=,)(\w+)=\w+\.litHtmlPolyfillSupport;\1\?\.\(\w+,\w+\),\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\);const /,
    '',
  ],
  // Templates are HTML also where the page is XHTML, whose own parser would refuse them.
  xhtml: [
    /(?<=\w=)document(?=,)/,
    '/xml/.test(document.contentType)?document.implementation.createHTMLDocument(""):document',
  ],
  directives: [
    /function (\w+)\((\w+),(\w+),\w+=\2,\w+\)\{if\(\3===\w+\)return \3;let .*?_\$AS\(.*?\),\3\}/,
    'function $1($2,$3){return $3}',
  ],
  getters: [
    /get (_\$AU|startNode|endNode|tagName)\(\)\{.*?\}|get parentNode\(\)\{(return this\..*?|let .*?,\w+)\}/g,
    '',
  ],
  parents: [/,this\._\$AM=\w+/g, ''],
  children: [/this\._\$AN=void 0,/g, ''],
  types: [/(?<=[{,])this\.type=\d,/g, ''],
  constructors: [
    /constructor\(\)\{super\(\.\.\.arguments\),this\.type=\d\}|constructor\([\w,]*\)\{super\([\w,]*\),this\.type=\d\}/g,
    '',
  ],
  disconnected: [/for\(this\._\$AP\?\.\(.*?\);/, 'for(;'],
  connected: [/setConnected\(.*?\)\)\}/, ''],
  connection: [/,this\._\$Cv=\w+\?\.isConnected\?\?!0/, ''],
  templateKind: [/=\((\w+),(\w+)\)=>\{const (?=\w+=\1\.length-1,)/, '=($1)=>{const $2=1,'],
  templateType: [
    /constructor\(\{strings:(\w+),_\$litType\$:(\w+)\},(\w+)\)\{/,
    'constructor({strings:$1},$3){const $2=1;',
  ],
  exports: [
    /export\{\w+ as _\$LH,(\w+) as html,\w+ as mathml,\w+ as noChange,(\w+) as nothing,(\w+) as render,\w+ as svg\};?/,
    'return{html:$1,nothing:$2,render:$3};',
  ],
};

const lit = () => ({
  name: 'lit',
  resolveId(source, importer) {
    return /^lit(-html)?\/(async-)?directive/.test(source)
      ? this.error(`${importer}: the bundles have no directives`)
      : null;
  },
  transform(code, id) {
    if (!id.includes('node_modules')) return null;
    if (!id.replaceAll('\\', '/').endsWith('/lit-html/lit-html.js'))
      return /\.createPolicy\(|Versions\?\?=/.test(code)
        ? this.error(`${id} needs what LIT_CHANGES does to lit-html`)
        : null;
    for (const [name, [place, replacement]] of Object.entries(LIT_CHANGES)) {
      const changed = code.replace(place, replacement);
      if (changed == code) this.error(`${id} has no place for "${name}" of LIT_CHANGES any more`);
      code = changed;
    }
    const own = (name) => JSON.stringify(resolve(MODULES, 'widgets', name));
    return {
      code: `import { once } from ${own('shared.js')};
import { createLitPolicy as __createLitPolicy } from ${own('trusted-types.js')};
import { VERSION } from ${own('version.js')};
export const { html, nothing, render } = once('lit ' + VERSION, () => {${code}
});`,
      map: null,
    };
  },
});

/** The compiler's own source maps are carried on, so that a fault on a page points into src/. */
const sources = () => ({
  name: 'sources',
  async load(id) {
    if (!id.startsWith(MODULES)) return null;
    const [code, map] = await Promise.all([readFile(id, 'utf8'), readFile(`${id}.map`, 'utf8')]);
    return { code, map: JSON.parse(map) };
  },
});

/** Of the minifiers tried the one with the smallest output; nothing here relies on a function's `prototype`. */
const swc = (options) => ({
  name: 'swc',
  renderChunk: (code) =>
    minify(code, {
      sourceMap: true,
      ecma: 2022,
      compress: { ecma: 2022, passes: 3, unsafe_arrows: true },
      mangle: true,
      format: { comments: false },
      ...options,
    }),
});

/** Licence texts stand in a file of their own, not in every script. */
const licences = () => ({
  name: 'licences',
  async generateBundle() {
    const texts = await Promise.all(['LICENSE', 'node_modules/lit-html/LICENSE'].map((path) => readFile(path, 'utf8')));
    this.emitFile({
      type: 'asset',
      fileName: 'opd-widgets.LICENSE.txt',
      source: `opd-widgets\n\n${texts[0]}\n\nContains lit-html\n\n${texts[1]}`,
    });
  },
});

/** Source maps lie beside the files without a line in them that points there: it would cost every reader some bytes. */
const build = (input, { output, plugins = [swc({ module: true })] } = {}) => ({
  input,
  output: { dir: 'dist', format: 'es', sourcemap: 'hidden', entryFileNames: '[name].js', ...output },
  plugins: [
    sources(),
    lit(),
    nodeResolve({ exportConditions: ['browser', 'production', 'default'] }),
    minifyTemplateLiterals({ include: `${MODULES.replaceAll('\\', '/')}/**`, failOnError: true }),
    lazy(),
    ...plugins,
  ],
  onwarn(warning) {
    throw new Error(warning.message);
  },
});

/** For pages that take no modules: one file, in plain ASCII since the page's encoding is not ours to know. */
const classic = () => ({
  name: 'classic',
  // A classic script of another origin has no address that a relative import could start from: it is named in full.
  renderDynamicImport: () => ({
    left: 'Promise.resolve().then(() => import(new URL(',
    right: ', __scriptAddress).href))',
  }),
  resolveImportMeta: (property) => (property == 'url' ? '__scriptAddress' : null),
});
/** After the minifier, which leaves templates as they are. Style sheets are raw text that would not understand it: a test keeps them ASCII. */
const ascii = () => ({
  name: 'ascii',
  generateBundle(_, bundle) {
    const escape = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
    for (const file of Object.values(bundle)) file.code = file.code?.replace(/[^\0-\x7f]/g, escape);
  },
});
const classicIntro = `const { currentScript } = document;
// An image named "currentScript" stands in the script's place: whatever is no script is not trusted.
const __scriptAddress = currentScript instanceof HTMLScriptElement ? currentScript.src : '';`;

export default [
  ...Object.entries(LAZY).map(([file, module]) =>
    build({ [basename(file, '.js')]: `${MODULES}/${module}` }, { plugins: [withoutLit(), swc({ module: true })] }),
  ),
  build({ 'opd-widgets': `${MODULES}/define.js` }, { plugins: [licences(), swc({ module: true })] }),
  // A file of parts that these share would cost each of them 1 KB and a second trip to the server. Whoever takes two of them on
  // a page loads more, which opd-widgets.js is for; they still use one client and one Lit, see src/widgets/shared.ts.
  ...['program-card', 'progress-meter', 'news-feed'].map((name) =>
    build({ [`opd-${name}`]: `${MODULES}/define/${name}.js` }, { plugins: [swc({ module: true })] }),
  ),
  build(
    { 'opd-widgets.classic': `${MODULES}/define.js` },
    { output: { format: 'iife', intro: classicIntro }, plugins: [classic(), swc({}), ascii()] },
  ),
];
