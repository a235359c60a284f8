import assert from 'node:assert/strict';
import { it } from 'node:test';
import { THEMES } from './missing.mjs';
import { ROLES } from './session.mjs';

const SHORTCODE = '[opd program="tarok-city"]';
export const BLOCK = '<!-- wp:opd/widget {"widget":"program-card","program":"tarok-city"} /-->';

/** The element of the plugin in a page, with what is inside. */
export const widgetsIn = (html) => html.match(/<(div|span) class="opd-widget"[^>]*>.*?<\/\1>/g) ?? [];
export const scriptsIn = (html) => html.match(/<script[^>]*opd-widgets\.js[^>]*>/g) ?? [];

/** What the plugin puts into pages when its endpoint is well. */
export function output({ site, endpoint, sessions, plugin }) {
  const { origin } = endpoint;
  const expected =
    `<div class="opd-widget" lang="id" data-opd-widget="program-card" data-program="tarok-city" data-endpoint="${origin}/v1/" style="min-height:\\d+px">` +
    /<a href="https:[^"]+">Kawasan Terpadu Tarok City<\/a>: Fisik \d+\u00a0%, .*\sper\s\d+\s\w+\s\d{4}.*<\/div>/.source;
  const isWidget = new RegExp(`^${expected}$`);

  for (const role of ROLES)
    for (const [form, content] of Object.entries({ shortcode: SHORTCODE, block: BLOCK }))
      it(`shows the last figures and one script for the ${form} of ${role}`, async () => {
        const session = sessions[role];
        const post = await session.post(`${content}\n\n${content}`);
        assert.equal(post.kept, `${content}\n\n${content}`);
        const html = await session.text(post.view);
        const widgets = widgetsIn(html);
        assert.equal(widgets.length, 2);
        for (const widget of widgets) assert.match(widget, isWidget);
        assert.equal(scriptsIn(html).length, 1);
        assert.doesNotMatch(html, /opd-widget-note/);
      });

  it('prints no script where there is no widget, and prints it for a snippet pasted as HTML', async () => {
    const plain = await sessions.author.post('<p>Tanpa widget.</p>');
    assert.equal(scriptsIn(await sessions.author.text(plain.view)).length, 0);
    const pasted = await sessions.author.post('<div data-opd-widget="program-card" data-program="nagita">NAGITA</div>');
    assert.equal(scriptsIn(await sessions.author.text(pasted.view)).length, 1);
  });

  it('prints the script for a widget in the footer or the sidebar of the site', async () => {
    const plain = await sessions.author.post('<p>Tanpa widget.</p>');
    await site.php(`switch_theme('${THEMES.classic}');
      update_option('widget_block', [2 => ['content' => '${BLOCK}'], '_multiwidget' => 1]);
      wp_set_sidebars_widgets(['sidebar-1' => ['block-2'], 'wp_inactive_widgets' => []]);`);
    const html = await sessions.author.text(plain.view);
    assert.match(widgetsIn(html)[0], isWidget);
    assert.equal(scriptsIn(html).length, 1);
    await site.php("delete_option('widget_block'); delete_option('sidebars_widgets');");
  });

  it('speaks the language that is asked for, and puts a meter into a sentence', async () => {
    const post = await sessions.author.post(
      'Jalan itu [opd widget="progress-meter" variant="inline" program="tarok-city" lang="en" as-of="2026-11-03" value="45.5" known-as="Jalan “Tarok”"] selesai.',
    );
    const html = await sessions.author.text(post.view);
    const [widget] = widgetsIn(html);
    assert.match(
      widget,
      /^<span class="opd-widget" lang="en" data-opd-widget="progress-meter" data-variant="inline" data-program="tarok-city" data-as-of="2026-11-03" data-value="45\.5" data-known-as="Jalan “Tarok”"/,
    );
    assert.match(widget, /<a href="https:[^"]+">45\.5%<\/a> \(as of 3 Nov 2026\)<\/span>$/);
    assert.match(html, /<p>Jalan itu <span class="opd-widget".*<\/span> selesai\.<\/p>/);
  });

  it('gives a feed the sentence alone', async () => {
    await sessions.editor.post(`${SHORTCODE}`, 'Di umpan');
    const xml = await sessions.editor.text('/?feed=rss2');
    const [, item] = /<title>Di umpan<\/title>[\s\S]*?<content:encoded><!\[CDATA\[([\s\S]*?)\]\]>/.exec(xml);
    assert.match(item, /^<p><a href="[^"]+">Kawasan Terpadu Tarok City<\/a>: Fisik \d+/);
    assert.doesNotMatch(xml, /class="opd-widget|opd-widgets\.js/);
  });

  it('names a slip to who may mend it, and not to readers', async () => {
    const post = await sessions.author.post('[opd progam="tarok-city" program="tarok-city" heading-level="9" <b>]');
    const own = await sessions.author.text(post.view);
    assert.match(own, /Atribut “progam” tidak dikenal pada program-card\. Maksud Anda “program”\?/);
    assert.match(own, /Nilai “9” tidak bisa dipakai untuk “heading-level”/);
    assert.match(own, /“&lt;b&gt;” tidak dikenal/);
    for (const reader of [
      await (await fetch(`${site.origin}/?p=${post.id}`)).text(),
      await sessions.contributor.text(`/?p=${post.id}`),
    ]) {
      assert.doesNotMatch(reader, /opd-widget-note|progam/);
      assert.equal(widgetsIn(reader).length, 1);
    }
  });

  it('sends this server to no endpoint but the one in the settings', async () => {
    const post = await sessions.author.post('[opd program="tarok-city" endpoint="http://169.254.169.254/v1/"]');
    const began = Date.now();
    const [widget] = widgetsIn(await sessions.author.text(post.view));
    assert.ok(Date.now() - began < 2000);
    assert.match(widget, /data-endpoint="http:\/\/169\.254\.169\.254\/v1\/"/);
    assert.match(
      widget,
      new RegExp(
        `<a href="${origin}/embed/program-card/tarok-city\\?lang=id">Lihat kemajuan program di 127\\.0\\.0\\.1</a>`,
      ),
    );
  });

  it('pins the script to the version in the settings, with the hash that was kept', async () => {
    const { files } = await (await fetch(`${origin}/0.1.0/sri.json`)).json();
    await plugin.set({ endpoint: origin, version: '0.1.0', integrity: files['opd-widgets.js'], lang: '' });
    const post = await sessions.author.post(SHORTCODE);
    const [script] = scriptsIn(await sessions.author.text(post.view));
    assert.equal(
      script,
      `<script type="module" id="opd-widgets-js" src="${origin}/0.1.0/opd-widgets.js" integrity="${files['opd-widgets.js']}" crossorigin="anonymous">`,
    );
    await plugin.set({ endpoint: origin });
  });
}
