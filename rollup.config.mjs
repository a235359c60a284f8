import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { minify } from '@swc/core';
import { zipSync } from 'fflate';
import { _$LH } from 'lit-html/private-ssr-support.js';
import MagicString from 'magic-string';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';

const MODULES = resolve('dist/modules');

// Schemas and code lists are read as files; the compiler leaves them behind.
await cp('src', MODULES, {
  recursive: true,
  filter: async (path) => /(?<!tsconfig)\.json$/.test(path) || (await stat(path)).isDirectory(),
});

/** The WordPress plugin as one file, whose bytes depend on its content alone: sorted names, one date, no owner. */
async function wordpressPlugin() {
  const folder = 'demo/wordpress';
  const names = (await readdir(folder, { recursive: true })).map((name) => name.replaceAll('\\', '/')).sort();
  const how = { mtime: new Date(2020, 0, 1), level: 9, os: 3, attrs: 0o100644 << 16 };
  const files = {};
  for (const name of names)
    if (!/(^|\/)\./.test(name) && (await stat(join(folder, name))).isFile())
      files[name] = [new Uint8Array(await readFile(join(folder, name))), how];
  await mkdir('dist', { recursive: true });
  await writeFile('dist/opd-widgets-wordpress.zip', zipSync(files));
}
await wordpressPlugin();

const STAMP = 'dist/.built';
/**
 * What the scripts are made of, and they themselves, as one hash: where it is that of the last build there is nothing to do, which
 * saves each further start some ten seconds.
 */
async function stamp() {
  const names = (await readdir('dist', { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !/\.(built|tsbuildinfo|d\.ts)$/.test(entry.name))
    .map(({ parentPath, path, name }) => join(parentPath ?? path, name).replaceAll('\\', '/'))
    // The server's modules are in no script.
    .filter((name) => !name.startsWith('dist/modules/endpoint/'));
  const hash = createHash('sha256');
  for (const name of ['rollup.config.mjs', 'package-lock.json', 'LICENSE', ...names.sort()])
    hash.update(`${name}\0`).update(await readFile(name));
  return hash.digest('hex');
}
// Rollup refuses an empty list of builds.
if ((await readFile(STAMP, 'utf8').catch(() => '')) == (await stamp())) process.exit();

/**
 * What most pages never need, each in a file of its own that imports nothing: an import of the script that loads it would load
 * that script twice wherever it has a query string, and would load the wrong one beside the classic script.
 */
const LAZY = {
  'opd-i18n-en.js': 'i18n/en.js',
  'opd-i18n-min.js': 'i18n/min.js',
  'opd-program-parts.js': 'widgets/program-parts/index.js',
  'opd-program-details.js': 'widgets/program-details/index.js',
  'opd-program-feedback.js': 'widgets/program-feedback/index.js',
  'opd-living-sentence.js': 'widgets/living-sentence/index.js',
  'opd-feedback-form-parts.js': 'widgets/feedback/index.js',
  'opd-feedback-place.js': 'widgets/feedback-place/index.js',
  'opd-feedback-photos.js': 'widgets/feedback-photos/index.js',
  'opd-feedback-status-parts.js': 'widgets/feedback-status/index.js',
  'opd-feedback-list-parts.js': 'widgets/feedback-list/index.js',
  'opd-outbox.js': 'client/outbox/index.js',
  'opd-proof-of-work.js': 'client/proof-of-work.js',
  'opd-on-demand.js': 'widgets/on-demand/index.js',
  'opd-doctor.js': 'doctor/index.js',
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

/** What src/widgets/lent-to-*.ts lend, by list: for each module the names, and where in the list they stand. */
const LENT = {};
for (const list of ['all', 'program', 'card', 'feedback']) {
  const code = await readFile(resolve(MODULES, `widgets/lent-to-${list}.js`), 'utf8');
  const order = code.match(/=> \[([^\]]+)\]/)[1].match(/\w+/g);
  LENT[list] = [...code.matchAll(/import \{ ([^}]+) \} from '([^']+)'/g)].flatMap(([, names, source]) =>
    names
      .split(', ')
      .filter((name) => order.includes(name))
      .map((name) => ({
        module: source.startsWith('.') ? resolve(MODULES, 'widgets', source) : source,
        name,
        list,
        index: order.indexOf(name),
      })),
  );
}

/** Whose lists a lazy file may use: only what is sure to be on the page with it. */
const LENDERS = { 'program-': ['all', 'program', 'card'], living: ['all', 'program'], feedback: ['all', 'feedback'] };
const lendersOf = (module) =>
  // The doctor comes also where the scripts do not.
  module.startsWith('doctor/')
    ? []
    : (Object.entries(LENDERS).find(([room]) => module.startsWith(`widgets/${room}`))?.[1] ?? ['all']);

/** Lit and what else is lent: a second copy would be no small thing, and a second Lit takes no part in the first. */
const borrowed = (lists) => {
  const lentBy = new Map();
  for (const lent of lists.flatMap((list) => LENT[list]))
    lentBy.set(lent.module, [...(lentBy.get(lent.module) ?? []), lent]);
  return {
    name: 'borrowed',
    resolveId(source, importer) {
      if (source.endsWith('?own')) return { id: source.slice(0, -4), moduleSideEffects: false };
      const id = source.startsWith('.') && importer ? resolve(dirname(importer), source) : source;
      if (lentBy.has(id)) return { id: `\0${id}`, moduleSideEffects: false };
      return /^lit(-|\/|$)/.test(source)
        ? this.error(`${importer} is part of a lazy file and must not import ${source}`)
        : null;
    },
    load(id) {
      const lent = lentBy.get(id.slice(1));
      if (!id.startsWith('\0') || !lent) return null;
      const at = ({ list, index }) => `shared.get('${list} ' + VERSION)[${index}]`;
      const value = (entry) => (entry.list == 'card' ? `(...given) => ${at(entry)}(...given)` : at(entry));
      const file = (name) => JSON.stringify(resolve(MODULES, 'widgets', name));
      return `import { shared } from ${file('shared.js')};
import { VERSION } from ${file('version.js')};
${id.startsWith('\0lit') ? '' : `export * from ${JSON.stringify(`${id.slice(1)}?own`)};`}
${lent.map((entry) => `export const ${entry.name} = ${value(entry)};`).join('\n')}`;
    },
  };
};

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
  // Templates are HTML also where the page is XHTML, whose own parser would refuse them; and a form named "createElement" stands
  // before the method of its document, not of this one.
  document: [/(?<=\w=)document(?=,)/, '__inertDocument()'],
  importing: [/\((\w+\?\.creationScope)\?\?\w+\)\.importNode\(/, 'Document.prototype.importNode.call($1??document,'],
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
  templateType: [
    /constructor\(\{strings:(\w+),_\$litType\$:(\w+)\},(\w+)\)\{/,
    'constructor({strings:$1},$3){const $2=1;',
  ],
  // No template has a binding inside <textarea> and its like, inside a comment, or on the element itself; none is compiled.
  rawText: [/if\(\w+\.test\(\w+\.tagName\)\)\{const .*?\.append\(\w+\[\w+\],\w+\(\)\)\}\}(?=\}else)/, ''],
  comments: [/else\{let (\w+)=-1;for\(;-1!==.*?length-1\}/, ''],
  elements: [/else \w+\.startsWith\(\w+\)&&\(\w+\.push\(\{type:6,index:\w+\}\),\w+\.removeAttribute\(\w+\)\)/, ''],
  elementPart: [/:1===(\w+)\.type\?(\w+=new \1\.ctor\([^)]*\)):6===\1\.type&&\(.*?\)\)/, ':$2'],
  compiled: [/"number"==typeof \w+\?(this\._\$AC\(\w+\)):\(.*?\),\w+\)(?=;)/, '$1'],
  // Without directives there is no value that says "leave it".
  noChange: [/\w+=Symbol\.for\("lit-noChange"\),/, ''],
  noChangeText: [/(\w+!==this\._\$AH)&&\w+!==\w+(?=&&this\._\()/, '$1'],
  noChangeValue: [/(\w+!==this\._\$AH)&&\w+!==\w+(?=,\w+&&\(this)/, '$1'],
  noChangePart: [/,(\w+)===\w+&&\(\1=this\._\$AH\[\w+\]\)/, ''],
  // Listeners are functions and none is ever taken away; added twice, it is there once. Rendering starts at the end of an empty root.
  listeners: [
    /if\(\((\w+)=\w+\(this,\1,\w+,0\)\?\?\w+\)===\w+\)return;const \w+=this\._\$AH,.*?,this\._\$AH=\1\}/,
    'this.element.addEventListener(this.name,this),this._$AH=$1}',
  ],
  listenerObjects: [/"function"==typeof this\._\$AH\?(.*?):this\._\$AH\.handleEvent\(\w+\)/, '$1'],
  renderBefore: [/\w+\?\.renderBefore\?\?/g, ''],
  // Templates come prepared, see below.
  prepare: [/const (\w+)=\((\w+),\w+\)=>\{const \w+=\2\.length-1,.*?(?=class \w+\{constructor)/, ''],
  internals: [/(?<=const )\w+=\{M:\w+,.*?\},(?=\w+=\()/, ''],
  preparing: [/\w+=RegExp\(`[^]*?`,"g"\),/, ''],
  trusted: [/function \w+\(\w+,(\w+)\)\{if\(!.*?return (?=void 0!==)/, 'function __trusted($1){return '],
  template: [
    /const \w+=(\w+)\.length-1,(\w+=this\.parts),\[\w+,\w+\]=\w+\(\1,\w+\);(if\(this\.el=\w+\.createElement\()\w+(?=,)/,
    'const $2;$3__trusted($1)',
  ],
  end: [/(?<=nextNode\(\)\))&&\w+\.length<\w+/, ''],
  names: [
    /if\((\w+)\.endsWith\(\w+\)\)\{const \w+=\w+\[\w+\+\+\],(\w+=\w+\.getAttribute\(\1\)\.split\(\w+\)),(\w+)=\/\(\[\.\?@\]\)\?\(\.\*\)\/\.exec\(\w+\)/,
    `if($1.endsWith("${'$$'}")){const $2,$3=/([.?@])?(.*)\\${'$$'}/.exec($1)`,
  ],
  marker: [/`lit\$\$\{Math\.random\(\)\.toFixed\(9\)\.slice\(2\)\}\$`/, '"?"'],
  markers: [/(?<=\w=)"\?"\+(?=\w+,)/, ''],
  cache: [/new WeakMap/, 'new Map'],
  exports: [
    /export\{\w+ as _\$LH,(\w+) as html,\w+ as mathml,\w+ as noChange,(\w+) as nothing,(\w+) as render,\w+ as svg\};?/,
    'return{html:$1,nothing:$2,render:$3};',
  ],
};

/**
 * Does at build time, with Lit's own function, what Lit does with a template when it first meets it: html`<a href=${to}>${name}</a>`
 * becomes html('<a href$=?><?></a>', to, name). It saves each script 400 bytes (brotli) and a slow phone the work.
 */
const prepared = () => ({
  name: 'prepared',
  transform(code, id) {
    if (!/\bhtml\s*`/.test(code)) return null;
    const changed = new MagicString(code);
    const visit = (node) => {
      if (!node || typeof node != 'object') return;
      for (const child of Object.values(node)) if (typeof child == 'object') visit(child);
      if (node.type != 'TaggedTemplateExpression' || node.tag.name != 'html') return;
      const { quasis, expressions } = node.quasi;
      const strings = Object.assign(
        quasis.map(({ value }) => value.cooked),
        { raw: [] },
      );
      const [text, names] = _$LH.getTemplateHtml(strings, 1);
      // A mark of our own, and names that the parser leaves as they are.
      if (strings.some((part) => /\$|(?<!\s)\?|\?(?![a-z]+="?$)/.test(part)) || /[A-Z]/.test(names.join('')))
        this.error(
          `${id}: a template with "?" or "$", or a bound attribute with capital letters: ${strings.join('…')}`,
        );
      const html = String(text)
        .replaceAll(_$LH.marker, '?')
        .replaceAll('<??>', '<?>')
        .replaceAll(_$LH.boundAttributeSuffix, '$')
        .replace(/="([\w?.%-]+)"(?=[ >])/g, '=$1');
      let before = `html(${JSON.stringify(html)}`;
      let from = node.start;
      for (const { start, end } of expressions) {
        changed.overwrite(from, start, `${before},`);
        before = '';
        from = end;
      }
      changed.overwrite(from, node.end, `${before})`);
    };
    visit(this.parse(code));
    return { code: changed.toString(), map: changed.generateMap({ hires: true }) };
  },
});

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
import { inertDocument as __inertDocument } from ${own('inert-document.js')};
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
    // What lends has no other effect, so that other bundlers may leave it out.
    return { code, map: JSON.parse(map), moduleSideEffects: id.includes('lent-to-') || null };
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
    prepared(),
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

/** Stands in the last of the list. */
const stamped = () => ({ name: 'stamped', writeBundle: async () => writeFile(STAMP, await stamp()) });

export default [
  ...Object.entries(LAZY).map(([file, module]) =>
    build(
      { [basename(file, '.js')]: `${MODULES}/${module}` },
      { plugins: [borrowed(lendersOf(module)), swc({ module: true })] },
    ),
  ),
  build({ 'opd-builder': `${MODULES}/builder/index.js` }, { plugins: [swc({ module: true })] }),
  build({ 'opd-widgets': `${MODULES}/define.js` }, { plugins: [licences(), swc({ module: true })] }),
  // A file of parts that these share would cost each of them 1 KB and a second trip to the server. Whoever takes two of them on
  // a page loads more, which opd-widgets.js is for; they still use one client and one Lit, see src/widgets/shared.ts.
  ...['program-card', 'progress-meter', 'news-feed', 'feedback-form', 'feedback-status', 'feedback-list'].map((name) =>
    build({ [`opd-${name}`]: `${MODULES}/define/${name}.js` }, { plugins: [swc({ module: true })] }),
  ),
  // For pages that show a widget in a frame, for the page in the frame, and for the officers' pages.
  ...Object.entries({
    'opd-embed': 'embed/loader',
    'opd-embed-page': 'embed/embed-page',
    'opd-inbox': 'inbox/inbox-page',
  }).map(([name, module]) =>
    build({ [name]: `${MODULES}/${module}.js` }, { output: { format: 'iife' }, plugins: [swc({}), ascii()] }),
  ),
  build(
    { 'opd-widgets.classic': `${MODULES}/define.js` },
    { output: { format: 'iife', intro: classicIntro }, plugins: [classic(), swc({}), ascii(), stamped()] },
  ),
];
