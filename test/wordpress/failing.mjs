import assert from 'node:assert/strict';
import { it } from 'node:test';
import { MODES } from './double.mjs';
import { THEMES } from './missing.mjs';
import { scriptsIn, widgetsIn } from './output.mjs';

const SHORTCODE = '[opd program="tarok-city"]';
const GOOD =
  '<a href="https://pupr.example.go.id/tarok?a=1&#038;b=2">Jalan &quot;Tarok&quot; &amp; Tandikek -- 2x3 😀</a>: Fisik 62\u00a0%, 8\u00a0poin di belakang rencana, per 12 Nov 2026. Dinas PUPR</div>';

/** What is inside a page's widget; characters that themes would change come as references. */
const sentenceIn = (html) =>
  widgetsIn(html)[0]
    .replace(/^<div[^>]*>/, '')
    .replace(/&#(45|120);/g, (_, code) => String.fromCharCode(code));

/** What an endpoint that is dead, slow or hostile does to a page: nothing but an older sentence, or a link. */
export function failing({ double, sessions, plugin, site }) {
  const { author } = sessions;
  const { origin } = double;
  const page = async (path) => {
    const began = performance.now();
    const html = await author.text(path);
    return { html, seconds: (performance.now() - began) / 1000 };
  };
  const whole = (html) => {
    assert.match(html, /<\/html>\s*$/);
    assert.equal(scriptsIn(html).length, 1);
    assert.doesNotMatch(html, /<script>document\.title|javascript:alert|critical error|Fatal/);
  };
  let post;

  it('keeps quotes, dashes, signs and emoji of a title as they are, in either kind of theme', async () => {
    await plugin.set({ endpoint: origin });
    await plugin.forget({ all: true });
    double.answer('good');
    post = await author.post(SHORTCODE);
    const block = await author.post('<!-- wp:opd/widget {"program":"tarok-city"} /-->');
    for (const theme of Object.values(THEMES)) {
      await site.php(`switch_theme('${theme}');`);
      for (const { view } of [post, block]) assert.equal(sentenceIn((await page(view)).html), GOOD);
    }
  });

  it('asks once in a quarter of an hour, and later in the background', async () => {
    const asked = () => double.requests.filter((url) => url.startsWith('/oembed')).length;
    for (let view = 0; view < 3; view++) await page(post.view);
    assert.equal(asked(), 1);
    await plugin.forget();
    await page(post.view);
    assert.equal(asked(), 1);
    await plugin.refresh();
    assert.equal(asked(), 2);
  });

  for (const mode of Object.keys(MODES).filter((name) => name != 'good')) {
    it(`shows a link, at once or within 3 s, when an endpoint never known before answers with ${mode}`, async (test) => {
      await plugin.forget({ all: true });
      double.answer(mode);
      const ten = await author.post(Array.from({ length: 10 }, (_, n) => `[opd program="program-${n}"]`).join('\n\n'));
      const { html, seconds } = await page(ten.view);
      test.diagnostic(`${seconds.toFixed(1)} s, ${double.requests.length} requests`);
      whole(html);
      assert.equal(widgetsIn(html).length, 10);
      assert.ok(seconds < 5, `${seconds} s`);
      // Nothing is asked of it for a while after it has failed.
      const again = await page(ten.view);
      whole(again.html);
      assert.ok(again.seconds < 1.5, `${again.seconds} s`);
      if (!['script in every text', 'text in no encoding', 'wrong types'].includes(mode))
        assert.equal(double.requests.length, 1);
    });

    it(`keeps the last good sentence when an endpoint known before answers with ${mode}`, async () => {
      await plugin.forget({ all: true });
      double.answer('good');
      await page(post.view);
      await plugin.forget();
      double.answer(mode);
      for (let view = 0; view < 2; view++) {
        const { html, seconds } = await page(post.view);
        whole(html);
        assert.equal(sentenceIn(html), GOOD);
        assert.ok(seconds < 1.5, `${seconds} s`);
        if (mode != 'script in every text') await plugin.refresh();
      }
    });
  }

  it('stays whole with an endpoint that is dead, and with settings that are wrong', async () => {
    for (const endpoint of ['http://127.0.0.1:9', 'http://tidak-ada.invalid', 'https://127.0.0.1:9']) {
      await plugin.forget({ all: true });
      await plugin.set({ endpoint });
      const { html, seconds } = await page(post.view);
      whole(html);
      assert.equal(widgetsIn(html).length, 1);
      assert.ok(seconds < 5, `${seconds} s`);
    }
    for (const wrong of [
      { endpoint: 'javascript:alert(1)' },
      { endpoint: 'ftp://a.example' },
      { endpoint: ['a'] },
      'rusak',
      { endpoint: 'https://a:b@c.example' },
      { endpoint: '"><script>' },
    ]) {
      await plugin.set(wrong);
      const { html } = await page(post.view);
      assert.match(html, /<\/html>\s*$/);
      assert.equal(widgetsIn(html).length, 0);
      assert.match(html, /Alamat endpoint belum diisi/);
      assert.doesNotMatch(html, /javascript:alert|"><script>/);
      assert.doesNotMatch(await (await fetch(`${site.origin}/?p=${post.id}`)).text(), /opd-widget/);
    }
  });

  it('keeps no more than a hundred sentences', async () => {
    const kept = await site.php(
      "for ($n = 0; $n < 150; $n++) OpdWidgets\\keep('opd_widgets_' . md5($n), ['title' => str_repeat('a', 200), 'kept' => $n]); $all = get_option('opd_widgets_last'); echo count($all), ' ', isset($all['opd_widgets_' . md5(149)]) ? 'newest' : '';",
    );
    assert.equal(kept, '100 newest');
  });
}
