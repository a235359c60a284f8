import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, it } from 'node:test';

const pages = ['.', 'en'].flatMap((folder) =>
  readdirSync(`demo/${folder}`)
    .filter((name) => name.endsWith('.html'))
    .map((name) => posix.join(folder, name)),
);
const text = (page: string) => readFileSync(`demo/${page}`, 'utf8');

/** Addresses of the endpoint and its scripts, which are no files of the demo. */
const served = /^\/(v1\/|opd-[\w.-]+\.js$|status$|kotak-pesan\/(masuk)?$|jawaban\/$)/;

/** The file that a local address leads to, as the endpoint looks it up. */
function fileOf(page: string, address: string): string {
  const path = new URL(address, `http://a.example/${page}`).pathname;
  return `demo${path.endsWith('/') ? `${path}index.html` : path}`;
}

describe('the demo', () => {
  it('has its pages', () => {
    for (const page of [
      'index.html',
      'en/index.html',
      'artikel.html',
      'situs-dinas.html',
      'ponsel.html',
      'meja-kerja.html',
    ])
      assert.ok(pages.includes(page), page);
  });

  for (const page of pages) {
    it(`${page} names its language, has a title, one h1 and a main part`, () => {
      const html = text(page);
      assert.match(html, page.startsWith('en/') ? /<html[^>]* lang="en"/ : /<html[^>]* lang="id"/);
      assert.match(html, /<title>[^<]{5,}<\/title>/);
      assert.equal(html.match(/<h1\b/g)?.length, 1);
      assert.match(html, /<main\b/);
      assert.match(html, /<meta name="viewport"/);
    });

    it(`${page} runs under the strict policy: no inline script, style or handler`, () => {
      const html = text(page).replace(/<code>[\s\S]*?<\/code>/g, '');
      assert.doesNotMatch(html, /<script(?![^>]*\bsrc=)/);
      assert.doesNotMatch(html, /<style\b|\sstyle="|\son\w+="/);
    });

    it(`${page} leads nowhere that is not there, and loads nothing from elsewhere`, () => {
      const html = text(page);
      for (const [, tag = '', address = ''] of html.matchAll(/<(\w[\w-]*)[^>]*\s(?:href|src)="([^"]*)"/g)) {
        if (/^(https?:|mailto:)/.test(address)) {
          assert.ok(tag == 'a', `${tag} loads ${address}`);
          continue;
        }
        const path = new URL(address, `http://a.example/${page}`).pathname;
        if (!served.test(path)) assert.ok(existsSync(fileOf(page, address)), `${address} of ${page}`);
      }
    });

    // The gallery of states also shows tags that were written without anything in them.
    if (page.endsWith('keadaan.html')) continue;
    it(`${page} gives each widget something to show without JavaScript`, () => {
      for (const [tag, , content = ''] of text(page).matchAll(/<(opd-[\w-]+)\b[^>]*>([\s\S]*?)<\/\1>/g))
        assert.match(content, /<a [^>]*href=|\d/, tag);
    });
  }
});
