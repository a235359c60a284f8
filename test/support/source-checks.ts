import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** Paths of the files below a folder whose name ends so, with slashes, from the repository's root. */
export const filesBelow = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort();

export const readText = (path: string): string => readFileSync(path, 'utf8');

/** What each layer may import: layers of ours, and packages by name. Entry points may import all that runs in a browser. */
const MAY: Record<string, { layers: string[]; packages: RegExp }> = {
  contract: { layers: ['contract'], packages: /^$/ },
  client: { layers: ['client', 'contract'], packages: /^$/ },
  i18n: { layers: ['i18n'], packages: /^$/ },
  // The doctor is only ever imported later, as a file of its own.
  widgets: { layers: ['widgets', 'client', 'contract', 'i18n', 'doctor'], packages: /^lit\/html\.js$/ },
  define: { layers: ['define', 'widgets'], packages: /^$/ },
  builder: { layers: ['builder', 'widgets', 'client', 'contract', 'i18n'], packages: /^$/ },
  doctor: { layers: ['doctor', 'widgets', 'client', 'contract', 'i18n'], packages: /^$/ },
  embed: { layers: ['embed'], packages: /^$/ },
  inbox: { layers: ['inbox'], packages: /^$/ },
  endpoint: { layers: ['endpoint', 'contract', 'i18n'], packages: /^(?!lit)/ },
};
const ENTRY = { layers: ['define', 'widgets', 'client', 'contract', 'i18n'], packages: /^$/ };

/** Every module that a text imports, exports from, or imports later. */
export const importsOf = (text: string): string[] =>
  [
    ...text.matchAll(
      /(?:^|[;}\n])\s*(?:import|export)\s+(?:[\w\s,*{}$]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g,
    ),
  ].map((match) => match[1] ?? match[2]!);

/** Imports that go against `contract ← client ← widgets ← entry points` and `contract ← endpoint`. */
export function foreignImports(file: string, text: string): string[] {
  const layerOf = (path: string) => (path.split('/').length > 2 ? path.split('/')[1]! : '');
  // The endpoint's rooms that render pages may draw widgets.
  const drawing = /^src\/endpoint\/(embed|inbox)\//.test(file) ? ['widgets'] : [];
  const may = MAY[layerOf(file)] ?? ENTRY;
  return importsOf(text).filter((source) =>
    source.startsWith('.')
      ? ![...may.layers, ...drawing].includes(layerOf(posix.join(posix.dirname(file), source))) &&
        !(may == ENTRY && /^\.\/\w+\.js$/.test(source))
      : !may.packages.test(source),
  );
}

const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([found]) => found);

/** Places where types are switched off. */
export const escapeHatches = (text: string): string[] =>
  matches(text, /(:|\bas|<)\s*any\b|@ts-(ignore|expect-error|nocheck)|eslint-disabl[e]/g);

/** Places where data could become markup or code. */
export const htmlSinks = (text: string): string[] =>
  matches(
    text,
    /\b(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|srcdoc|unsafeHTML|unsafeSVG|unsafeStatic)\b|document\.write|new Function|\beval\(/g,
  );

/** Tests that run alone or are switched off. */
export const switchedOff = (text: string): string[] =>
  matches(text, /\b(it|test|describe|suite)\.(only|skip|todo)\b|\.(only|skip)\(/g);

/** Style sheets stay ASCII: they are raw text, which the classic script cannot write otherwise. */
export const foreignLettersInStyles = (text: string): string[] =>
  matches(text, /css`[^`]*`/g).flatMap((sheet) => matches(sheet, /[^\0-\x7f]/g));

/** npm commands that a text tells its reader to run. */
export const npmCommands = (text: string): string[] =>
  [...text.matchAll(/\bnpm (?:run )?([a-z][a-z:-]*)/g)].map(([, name]) => name!);
