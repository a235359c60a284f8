#!/usr/bin/env node
import { join } from 'node:path';
import { createEndpoint } from './app.js';
import { checkFolder } from './check.js';
import { buildEdition } from './edition.js';
import { readFolder } from './folder.js';
import { createLog } from './log.js';
import { packageRoot } from './package-root.js';
import { loadPages } from './pages.js';
import { loadScripts } from './script-files.js';
import { startServer } from './server.js';

const log = createLog((text) => process.stdout.write(text));
const folder = join(packageRoot(), 'demo/data');
const { content } = checkFolder(await readFolder(folder));
const edition = await buildEdition(content, Date.now());
const endpoint = createEndpoint(edition.files, {
  scripts: await loadScripts(join(packageRoot(), 'dist')),
  pages: await loadPages(join(packageRoot(), 'demo')),
});
const server = await startServer(endpoint, {
  host: process.env.HOST ?? '127.0.0.1',
  port: +(process.env.PORT ?? 8080),
  onRequest: log.add,
});
console.log(server.address);
