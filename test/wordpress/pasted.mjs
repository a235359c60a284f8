import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { scriptsIn, widgetsIn } from './output.mjs';
import { ROLES } from './session.mjs';

const addressOf = ({ origin }, widget = 'program-card') => `${origin}/embed/${widget}/tarok-city`;
/** As the block editor keeps a pasted address. */
const block = (url, classes = '') =>
  `<!-- wp:embed {"url":"${url}","type":"rich","providerNameSlug":"opd","className":"${classes}"} -->\n<figure class="wp-block-embed is-type-rich ${classes}"><div class="wp-block-embed__wrapper">\n${url}\n</div></figure>\n<!-- /wp:embed -->`;
const preview = (session, url) => session.rest('GET', `/oembed/1.0/proxy?url=${encodeURIComponent(url)}`);

/** A page as its author sees it, in a browser. */
async function open(browser, site, session, path) {
  const page = await browser.newPage();
  await page.setCookie(...session.cookies());
  await page.goto(site.origin + path);
  return page;
}

/** A site that has not heard of us: WordPress finds the frame by the links in its page, and locks it in. */
export function pastedWithoutPlugin({ site, endpoint, sessions, browser }) {
  /** On the public web WordPress asks any address; a test's lies on this machine. */
  const file = join(site.root, 'wp-content/mu-plugins/near.php');
  const near = `<?php add_filter('http_request_host_is_external', '__return_true'); add_filter('http_allowed_safe_ports', fn($ports) => [...$ports, ${new URL(endpoint.origin).port}]);`;

  before(() => writeFile(file, near));
  after(() => rm(file));

  for (const role of ROLES)
    it(`turns an address pasted by ${role} into a frame that takes its own height`, async (test) => {
      const post = await sessions[role].post(addressOf(endpoint));
      const page = await open(browser, site, sessions[role], post.view);
      const frame = await page.waitForSelector('iframe.wp-embedded-content');
      const { sandbox, src } = await frame.evaluate((element) => ({
        sandbox: element.getAttribute('sandbox'),
        src: element.getAttribute('src'),
      }));
      assert.equal(sandbox, 'allow-scripts');
      assert.match(src, /\/embed\/program-card\/tarok-city(\?[^#]*)?#\?secret=/);
      // WordPress hides the frame behind the blockquote until its page has told a height.
      await page.waitForFunction((element) => !element.style.clip, { timeout: 15_000 }, frame);
      const { asked, needed } = await heights(frame);
      test.diagnostic(`frame ${asked} px, page ${needed} px`);
      assert.ok(Math.abs(asked - Math.min(1000, needed)) <= 2, `${asked} for ${needed}`);
      const inside = await frame.contentFrame();
      assert.match(await inside.evaluate(() => document.body.textContent), /Kawasan Terpadu Tarok City/);
      await page.close();
    });
}

const heights = async (frame) => ({
  asked: await frame.evaluate((element) => element.offsetHeight),
  needed: await (await frame.contentFrame()).evaluate(() => document.documentElement.getBoundingClientRect().height),
});

/** With the plugin the widget itself stands in the page, and the endpoint's HTML nowhere. */
export function pastedWithPlugin({ site, endpoint, double, sessions, browser, plugin }) {
  for (const role of ROLES)
    it(`turns an address pasted by ${role} into the living widget, as a line and as a block`, async () => {
      await plugin.set({ endpoint: endpoint.origin });
      const url = addressOf(endpoint);
      const shape = 'wp-embed-aspect-1-1 wp-has-aspect-ratio';
      const post = await sessions[role].post(`<p>Satu</p>\n\n${url}?lang=en\n\n${block(url, shape)}`);
      const html = await sessions[role].text(post.view);
      const [line, embedded] = widgetsIn(html);
      assert.match(line, /^<div class="opd-widget" lang="en" data-opd-widget="program-card" .*Kawasan Terpadu/);
      assert.match(
        embedded,
        /^<div class="opd-widget" lang="id" data-opd-widget="program-card" data-program="tarok-city"/,
      );
      assert.equal(scriptsIn(html).length, 1);
      assert.doesNotMatch(html, /<figure[^>]* wp-(has|embed)-aspect/);
      const page = await open(browser, site, sessions[role], post.view);
      await page.waitForFunction(() => document.querySelectorAll('.opd-widget opd-program-card').length == 2);
      await page.close();
    });

  it('shows its own locked frame as preview, to all who write', async () => {
    for (const role of ROLES) {
      const { html, title } = await preview(sessions[role], addressOf(endpoint, 'progress-meter'));
      assert.equal(title, 'Kawasan Terpadu Tarok City');
      assert.match(
        html,
        new RegExp(
          `^<iframe src="${endpoint.origin}/embed/progress-meter/tarok-city" title="Kawasan Terpadu Tarok City" width="\\d+" height="\\d+" sandbox="allow-scripts allow-popups"></iframe>$`,
        ),
      );
    }
  });

  it('lets nothing of a hostile answer into preview or page', async () => {
    await plugin.set({ endpoint: double.origin });
    double.answer('script in every text');
    const url = `${double.origin}/embed/program-card/tarok-city`;
    const { html } = await preview(sessions.administrator, url);
    assert.doesNotMatch(html, /<script|javascript:/);
    const post = await sessions.administrator.post(url);
    assert.doesNotMatch(await sessions.administrator.text(post.view), /<script>document\.title|javascript:alert/);
    await plugin.set({ endpoint: endpoint.origin });
  });
}
