/**
 * Installs React, Vue, Svelte and Angular in a folder of its own, builds an app of each with exactly the lines of the snippet
 * builder, and looks at the widget in a browser. Needs the network for the packages, and the build of this project.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch } from 'puppeteer-core';
import { endpointPages } from '../builder/hosts.js';
import { snippetOf } from '../builder/samples.js';
import { launchOptions } from '../support/browser.mjs';
import { servePages } from '../support/page-server.js';
import { APPS } from './apps.mjs';

/** What would be code in one template or another stays text. */
const TITLE = 'Jalan {{7*7}} {x} ${y} `z` @if (true) { w } & "Tarok" <City>';
const LOOKS = {
  card: 'program=tarok-city&accent=123e73',
  sentence: 'program=tarok-city&widget=progress-meter&variant=inline&accent=123e73',
};

const folder = await mkdtemp(join(tmpdir(), 'opd-frameworks-'));
const npm = (...words) => execFileSync('npm', words, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
const load = async (name) => import(pathToFileURL(createRequire(join(folder, 'package.json')).resolve(name)).href);

/** Writes an app: the builder's files as they are, and ours around them. */
async function write(name, root, parts) {
  const { main, body, code } = APPS[name];
  await mkdir(root, { recursive: true });
  const files = parts.filter(({ label }) => /\.\w+$/.test(label));
  for (const { label, code: text } of files) await writeFile(join(root, label), text);
  if (code) await writeFile(join(root, main), code);
  const markup = files.find(({ label }) => label.endsWith('.html'))?.code ?? body;
  const page = `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,"></head><body>${markup}<script type="module" src="/${main}"></script></body></html>`;
  await writeFile(join(root, 'index.html'), page);
  await writeFile(join(root, 'tsconfig.json'), '{"compilerOptions":{"experimentalDecorators":true,"target":"es2022"}}');
}

async function look(browser, address, kind) {
  const tab = await browser.newPage();
  const faults = [];
  tab.on('pageerror', (error) => faults.push(String(error)));
  tab.on('console', (message) => message.type() == 'error' && faults.push(message.text()));
  await tab.goto(address);
  const figure = await tab
    .waitForFunction(() => {
      const card = document.querySelector('opd-program-card, opd-progress-meter');
      const text = card?.shadowRoot?.querySelector('[part=sentence]')?.textContent;
      return (
        text?.includes('32') && {
          text,
          own: card.textContent,
          known: card.getAttribute('known-as'),
          style: card.getAttribute('style'),
        }
      );
    })
    .catch((error) => assert.fail(`${error.message}\n${faults.join('\n')}`));
  const found = await figure.jsonValue();
  assert.deepEqual(faults, []);
  assert.match(found.style, /--opd-accent:\s*#123e73/);
  if (kind == 'sentence') assert.equal(found.known, TITLE);
  else {
    assert.ok(found.own.trim().startsWith(`${TITLE}: fisik 32`), found.own);
    assert.match(found.style, /display:\s*block.*min-height:\s*612px/);
  }
  await tab.close();
}

const endpoint = await servePages(endpointPages());
const browser = await launch(await launchOptions());
let failed = 0;
try {
  await cp('test/frameworks/package.json', join(folder, 'package.json'));
  npm('install', '--no-audit', '--no-fund', resolve('.'));
  const { build, preview } = await load('vite');
  const plugins = {
    vue: async () => (await load('@vitejs/plugin-vue')).default(),
    svelte: async () => (await load('@sveltejs/vite-plugin-svelte')).svelte({ configFile: false }),
  };
  const runs = Object.keys(APPS).flatMap((name) => Object.keys(LOOKS).map((kind) => [name, kind]));
  for (const [name, kind] of runs) {
    const root = join(folder, `${name}-${kind}`);
    try {
      await write(name, root, snippetOf('npm', name, LOOKS[kind], { title: TITLE, root: `${endpoint.origin}/` }).parts);
      const settings = {
        root,
        configFile: false,
        logLevel: 'error',
        plugins: [await plugins[name]?.()].filter(Boolean),
        esbuild: { jsx: 'automatic' },
        build: { target: 'es2022' },
      };
      await build(settings);
      const server = await preview({ ...settings, preview: { host: '127.0.0.1', port: 0 } });
      await look(browser, server.resolvedUrls.local[0], kind).finally(() => server.close());
      console.log(`ok      ${name}, ${kind}`);
    } catch (error) {
      failed++;
      console.log(`not ok  ${name}, ${kind}: ${error.message}`);
    }
  }
} finally {
  await browser.close();
  await endpoint.close();
  await rm(folder, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;
