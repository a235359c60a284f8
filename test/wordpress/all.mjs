import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import puppeteer from 'puppeteer-core';
import { startEndpoint } from '../bench/endpoint-process.mjs';
import { launchOptions } from '../support/browser.mjs';
import { alive } from './alive.mjs';
import { startDouble } from './double.mjs';
import { editor } from './editor.mjs';
import { failing } from './failing.mjs';
import { output } from './output.mjs';
import { pastedWithPlugin, pastedWithoutPlugin } from './pasted.mjs';
import { pluginOf } from './plugin.mjs';
import { ROLES, signIn } from './session.mjs';
import { settings } from './settings.mjs';
import { startSite } from './site.mjs';
import { snippetsWithPlugin, snippetsWithoutPlugin } from './snippets.mjs';
import { syntax } from './syntax.mjs';
import { uninstall } from './uninstall.mjs';

/** Pages that complain by themselves. */
const PAGES = [
  '/',
  '/?feed=rss2',
  '/wp-admin/',
  '/wp-admin/post-new.php',
  '/wp-admin/options-general.php',
  '/wp-admin/plugins.php',
];

const site = await startSite();
const endpoint = await startEndpoint({ OPD_DATA_DIR: join(site.root, '../pesan') });
const double = await startDouble();
const browser = await puppeteer.launch(await launchOptions());
after(async () => {
  await browser.close();
  await double.stop();
  await endpoint.stop();
  await site.stop();
});

const sessions = {};
for (const role of ROLES) sessions[role] = await signIn(site, role);
const plugin = pluginOf(site);
const world = { site, endpoint, double, browser, sessions, plugin, complaints: new Set() };

describe('the files of the plugin', () => syntax());
describe('WordPress without the plugin', () => {
  snippetsWithoutPlugin(world);
  pastedWithoutPlugin(world);
});
describe('WordPress with the plugin', () => {
  before(async () => {
    for (const role of ROLES) for (const path of PAGES) await sessions[role].text(path);
    for (const line of site.complaints()) world.complaints.add(line);
    site.copyPlugin();
    await plugin.on();
    await plugin.set({ endpoint: endpoint.origin });
  });
  snippetsWithPlugin(world);
  output(world);
  alive(world);
  pastedWithPlugin(world);
  editor(world);
  settings(world);
  failing(world);
  uninstall(world);
});
