import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Release } from '../../src/builder/snippet.js';
import { demoDocuments } from '../support/demo-documents.js';
import type { Page } from '../support/page-server.js';

const VERSION = (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version;
const scripts = readdirSync('dist').filter((name) => /^opd-[\w.-]+\.js$/.test(name));
const body = (name: string): string => readFileSync(`dist/${name}`, 'utf8');
const hashOf = (text: string): string => `sha384-${createHash('sha384').update(text).digest('base64')}`;

/** Version and hashes of the built scripts, as `sri.json` has them. */
export const builtRelease = (): Release => ({
  version: VERSION,
  files: Object.fromEntries(scripts.map((name) => [name, hashOf(body(name))])),
});

/** Stands in for a page of the endpoint, as high as no other. */
const EMBED = `<!doctype html><html lang="id" style="height:777px"><title>Kartu</title><script src="/opd-embed-page.js"></script>
<body><p>Kawasan Terpadu Tarok City</p></body></html>`;
const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="315"><title>Tarok</title></svg>';

/** An endpoint as plain pages: documents of the demo, scripts at the root and by version, and what stands in for the other rungs. */
export function endpointPages(): Record<string, Page> {
  const folders = ['', `${VERSION}/`, `${VERSION.split('.')[0]!}/`];
  const files = scripts.flatMap((name): [string, Page][] =>
    folders.map((folder) => [`/${folder}${name}`, { body: body(name), type: 'text/javascript' }]),
  );
  const picture = { body: PICTURE, type: 'image/svg+xml' };
  return {
    ...Object.fromEntries(files),
    ...demoDocuments(),
    [`/${VERSION}/sri.json`]: {
      body: JSON.stringify(builtRelease()),
      type: 'application/json',
    },
    '/embed/program-card/tarok-city': { body: EMBED },
    '/img/card/tarok-city.svg': picture,
    '/img/card/tarok-city.png': picture,
    '/favicon.ico': { body: '' },
  };
}
