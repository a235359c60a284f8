import assert from 'node:assert/strict';
import { it } from 'node:test';
import { widgetsIn } from './output.mjs';
import { ROLES } from './session.mjs';

/** The block editor in a browser, used by hand. */
export function editor({ site, endpoint, sessions, browser, plugin }) {
  for (const role of ROLES)
    it(`lets ${role} choose a programme, see it at once, and save it`, async () => {
      await plugin.set({ endpoint: endpoint.origin });
      const page = await browser.newPage();
      const wrong = [];
      page.on('pageerror', (error) => wrong.push(error.message));
      page.on('console', (line) => line.type() == 'error' && /opd/.test(line.text()) && wrong.push(line.text()));
      await page.setViewport({ width: 1240, height: 900 });
      await page.setCookie(...sessions[role].cookies());
      await page.goto(`${site.origin}/wp-admin/post-new.php?post_title=Uji+penyunting`);
      await page.waitForFunction(
        () =>
          window.wp?.data?.select('core/block-editor')?.getBlocks &&
          document.querySelector('.block-editor-writing-flow, iframe[name=editor-canvas]'),
      );
      await page.evaluate(() => {
        const { dispatch } = window.wp.data;
        dispatch('core/preferences')?.set('core/edit-post', 'welcomeGuide', false);
        dispatch('core/block-editor').insertBlocks(window.wp.blocks.createBlock('opd/widget'));
      });
      // The list comes from the endpoint: typing a part of the name finds the programme.
      const field = await page.waitForSelector('[data-type="opd/widget"] .components-combobox-control__input');
      await field.click();
      await field.type('Terpadu Tarok');
      await page.waitForSelector('[data-type="opd/widget"] [role=option]');
      await page.keyboard.press('Enter');
      const frame = await page.waitForSelector('[data-type="opd/widget"] iframe');
      const { src, sandbox } = await frame.evaluate((element) => ({
        src: element.src,
        sandbox: element.getAttribute('sandbox'),
      }));
      assert.equal(src, `${endpoint.origin}/embed/program-card/tarok-city?lang=id`);
      assert.equal(sandbox, 'allow-scripts');
      const inside = await frame.contentFrame();
      await inside.waitForFunction(() => document.body?.textContent.includes('Tarok'));
      // The frame takes the height that its page tells.
      await page.waitForFunction((element) => element.offsetHeight != 320, { timeout: 15_000 }, frame);

      const id = await page.evaluate(
        async (status) => {
          const { dispatch, select } = window.wp.data;
          await dispatch('core/editor').editPost({ status });
          await dispatch('core/editor').savePost();
          return select('core/editor').getCurrentPostId();
        },
        role == 'contributor' ? 'pending' : 'publish',
      );
      const { content } = await sessions[role].rest('GET', `/wp/v2/posts/${id}?context=edit`);
      assert.equal(content.raw, '<!-- wp:opd/widget {"program":"tarok-city"} /-->');
      const html = await sessions[role].text(`/?p=${id}${role == 'contributor' ? '&preview=true' : ''}`);
      assert.match(widgetsIn(html)[0], /data-program="tarok-city"/);
      assert.deepEqual(wrong, []);
      await page.close();
    });
}
