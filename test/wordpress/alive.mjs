import assert from 'node:assert/strict';
import { it } from 'node:test';
import { THEMES } from './missing.mjs';
import { BLOCK } from './output.mjs';

/** What a reader's browser makes of a page with a widget. */
export function alive({ site, sessions, browser }) {
  it('comes alive in a page of a block theme and of a classic theme', async () => {
    const post = await sessions.author.post(`${BLOCK}`);
    for (const theme of Object.values(THEMES)) {
      await site.php(`switch_theme('${theme}');`);
      const page = await browser.newPage();
      await page.goto(`${site.origin}/?p=${post.id}`);
      await page.waitForFunction(() => document.querySelector('.opd-widget opd-program-card')?.shadowRoot, {
        timeout: 15_000,
      });
      const shown = await page.evaluate(() => document.querySelectorAll('opd-program-card').length);
      assert.equal(shown, 1, theme);
      await page.close();
    }
  });

  it('moves nothing of the page when it comes alive', async (test) => {
    const post = await sessions.author.post(`${BLOCK}\n\n<p>Sesudahnya.</p>`);
    for (const width of [1240, 360]) {
      const page = await browser.newPage();
      await page.setViewport({ width, height: 1600 });
      await page.evaluateOnNewDocument(() => {
        window.moved = 0;
        new PerformanceObserver((list) => {
          for (const { value } of list.getEntries()) window.moved += value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(`${site.origin}/?p=${post.id}`, { waitUntil: 'networkidle0' });
      const { moved, height } = await page.evaluate(() => ({
        moved: window.moved,
        height: document.querySelector('opd-program-card').offsetHeight,
      }));
      test.diagnostic(`${width} px wide: moved ${moved.toFixed(3)}, card ${height} px high`);
      assert.ok(moved <= 0.02, String(moved));
      await page.close();
    }
  });

  it('reserves no room where no script will come', async () => {
    const post = await sessions.author.post(BLOCK);
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(`${site.origin}/?p=${post.id}`);
    assert.ok((await page.$eval('.opd-widget', (element) => element.offsetHeight)) < 200);
    await page.close();
  });
}
