import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { html } from 'hono/html';
import { page } from '../../../../src/endpoint/inbox/pages/page.js';
import { WAYS } from '../../../../src/endpoint/inbox/pages/ways.js';
import { INBOX } from '../../../../src/endpoint/inbox/route.js';
import { routes } from '../../../../src/endpoint/inbox/routes.js';
import { SHEET_PATH } from '../../../../src/endpoint/inbox/styles/index.js';
import { inboxWords } from '../../../../src/endpoint/inbox/words/index.js';
import { ROLES, type Officer } from '../../../../src/endpoint/officers/officer.js';
import { startInbox, type InboxRig } from '../../../support/inbox.js';

const officer = (changes: Partial<Officer> = {}): Officer => ({
  id: 1,
  login: 'rina',
  name: 'Rina',
  role: 'officer',
  language: 'id',
  digest: true,
  ...changes,
});
const drawn = (changes: Partial<Parameters<typeof page>[0]> = {}): string =>
  page({ language: 'id', words: inboxWords.id, title: 'Pesan', main: html`<h1>Pesan</h1>`, ...changes });
const waysIn = (markup: string): string[] =>
  [...(/<nav[^]*<\/nav>/.exec(markup)?.[0] ?? '').matchAll(/href="\/kotak-pesan\/([^"]*)"/g)].map(([, path]) => path!);

describe('The frame of the officers’ pages', () => {
  it('leads each role to its own pages, and nobody who is not signed in', () => {
    for (const role of ROLES)
      assert.deepEqual(
        waysIn(drawn({ officer: officer({ role }) })),
        WAYS.filter(({ may }) => may.includes(role)).map(({ path }) => path),
      );
    assert.deepEqual(waysIn(drawn()), []);
    assert.doesNotMatch(drawn(), /<form/);
  });

  it('leads to pages that are there, each open to those whom it is shown', () => {
    for (const { way, path, may } of WAYS) {
      const route = routes.find((each) => each.method == 'GET' && each.path == path);
      assert.ok(route && route.may != 'everybody', `${way}: ${path}`);
      assert.deepEqual([...may].sort(), [...route.may].sort(), way);
    }
  });

  it('says which page is open, and which way it lies below', () => {
    assert.match(drawn({ officer: officer(), here: 'templates' }), /templat" aria-current="page"/);
    assert.match(drawn({ officer: officer(), here: 'messages', below: true }), /kotak-pesan\/" aria-current="true"/);
  });

  it('signs out by a form, tells what was done as a status, and begins with a way to the content', () => {
    const markup = drawn({ officer: officer(), said: 'Terkirim.' });
    assert.match(markup, /<form method="post" action="\/kotak-pesan\/keluar">/);
    assert.match(markup, /<p role="status" class="said">Terkirim\.<\/p>/);
    assert.match(markup, /<body[^>]*>\s*<a class="skip" href="#isi">/);
  });

  it('shows names as the text that they are', () => {
    const hostile = '"><script>alert(1)</script>';
    const markup = drawn({ officer: officer({ name: hostile }), whose: [hostile], title: hostile, said: hostile });
    assert.equal(markup.match(/<script/g)?.length, 1);
    assert.equal(markup.match(/&lt;script&gt;/g)?.length, 4);
  });
});

describe('The style sheet of the officers’ pages', () => {
  let rig: InboxRig;
  before(async () => void (rig = await startInbox()));
  after(() => rig.close());

  it('is served to everybody, compressed, and kept for good under the name of its content', async () => {
    const response = await rig.ask(SHEET_PATH, undefined, { 'accept-encoding': 'br' });
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'text/css; charset=utf-8');
    assert.equal(response.headers.get('content-encoding'), 'br');
    assert.match(response.headers.get('cache-control')!, /immutable/);
    assert.ok(drawn().includes(`href="${SHEET_PATH}"`));
    assert.equal(new URL(SHEET_PATH, 'https://example.com').pathname, `${INBOX}kotak-pesan.css`);
  });

  it('uses no colour that it does not have', async () => {
    const sheet = await (await rig.ask(SHEET_PATH)).text();
    const set = new Set([...sheet.matchAll(/(--_\w)\s*:/g)].map(([, name]) => name));
    for (const [, name] of sheet.matchAll(/var\((--_\w)/g)) assert.ok(set.has(name), name);
    assert.doesNotMatch(sheet, /url\(|@import/);
  });
});
