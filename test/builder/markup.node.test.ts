import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser, type Page as Tab } from 'puppeteer-core';
import { launchOptions } from '../support/browser.mjs';
import { sampleStrings } from '../support/hostile-strings.js';
import { everySnippet, inBloggerTheme, isMarkup, RELEASE } from './samples.js';

/** Titles of many hostile strings each, so that every one of them is tried. */
const AT_ONCE = 40;
const strings = sampleStrings();
const hostile = Array.from({ length: Math.ceil(strings.length / AT_ONCE) }, (_, index) =>
  strings.slice(index * AT_ONCE, (index + 1) * AT_ONCE).join(' '),
);

describe('The markup of every snippet', () => {
  let browser: Browser;
  let tab: Tab;
  before(async () => {
    browser = await launch(await launchOptions());
    tab = await browser.newPage();
  });
  after(() => browser.close());

  /** Faults of the browser's XML parser. */
  const faults = (texts: string[]) =>
    tab.evaluate(
      (all) =>
        all.flatMap((text) => {
          const found = new DOMParser().parseFromString(text, 'application/xhtml+xml').querySelector('parsererror');
          return found ? [`${found.textContent} in ${text}`] : [];
        }),
      texts,
    );

  for (const [index, title] of [undefined, ...hostile].entries())
    it(`is well-formed XML in a Blogger theme: ${title ? `hostile titles, part ${index}` : 'the demo'}`, async () => {
      const codes = [...everySnippet({ title, release: RELEASE })].flatMap(({ place, snippet }) =>
        snippet.parts.filter((part) => isMarkup(place, part)).map(({ code }) => inBloggerTheme(code)),
      );
      assert.deepEqual(await faults(codes), []);
    });

  it('would be seen to be wrong with a bare "&", an open tag, or an attribute without quotes', async () => {
    const wrong = ['<a href="?a&b">x</a>', '<link rel="preload">', '<script defer></script>'].map(inBloggerTheme);
    assert.equal((await faults(wrong)).length, 3);
  });

  it('means the same in HTML', async () => {
    const codes = [...everySnippet({ release: RELEASE })].flatMap(({ place, snippet }) =>
      snippet.parts.filter((part) => isMarkup(place, part)).map(({ code }) => code),
    );
    const different = await tab.evaluate((all) => {
      // No function of its own in here: it is sent to the browser as text.
      const outlines = (['text/html', 'application/xhtml+xml'] as const).map((type) =>
        all.map((code) => {
          const page = `<html xmlns="http://www.w3.org/1999/xhtml"><head></head><body><div>${code}</div></body></html>`;
          const root = new DOMParser().parseFromString(page, type).querySelector('body')!;
          return [...root.querySelectorAll('*')]
            .map((each) =>
              [
                each.localName,
                each.parentElement!.localName,
                ...[...each.attributes].map(({ name, value }) => `${name}=${value}`),
              ].join(' '),
            )
            .join();
        }),
      );
      return all.filter((_, index) => outlines[0]![index] != outlines[1]![index]);
    }, codes);
    assert.deepEqual(different, []);
  });
});
