import { existsSync, readFileSync } from 'node:fs';

/** The whole lists lie beside the repository, not in it. */
const WHOLE = new URL('../../../shared/data/trust/', import.meta.url);
const LISTS = ['xss-payloadbox', 'xss-classic', 'naughty-blns', 'urls-redirect'];

/** What the public lists lack, or what they have only by chance. */
const OWN = [
  '\ud800',
  'x\udfff',
  '\u0000',
  '\u2028\u2029',
  '\u202e</script><img src=x onerror=alert(1)>',
  '/gambar.webp,',
  '/gambar.webp, 1x',
  '/gambar.webp,https:',
  '//evil.example/gambar.webp,',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'https://bank.example@evil.example/',
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}',
  '<!--?lit$123$-->',
  '?lit$123456789$',
  '__proto__',
  'constructor',
];

const read = (url: URL): unknown => JSON.parse(readFileSync(url, 'utf8'));

/** A fixed, even sample of the public lists, and our own. */
export function sampleStrings(): string[] {
  const sample = read(new URL('../fixtures/trust/sample.json', import.meta.url)) as Record<string, string[]>;
  return [...new Set([...OWN, ...Object.values(sample).flat()])];
}

/** Every string of the public lists, and our own; `undefined` where the lists are not at hand. */
export function allStrings(): string[] | undefined {
  const files = LISTS.map((name) => new URL(`${name}.json`, WHOLE));
  if (!files.every((file) => existsSync(file))) return undefined;
  return [...new Set([...OWN, ...files.flatMap((file) => read(file) as string[])])];
}
