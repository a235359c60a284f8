import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Role } from '../../../../src/endpoint/officers/officer.js';
import { openInboxBrowser, type InboxBrowser } from '../../../support/inbox-browser.js';
import { startInbox, type InboxRig } from '../../../support/inbox.js';

const ROLES: readonly [Role, string?][] = [['coordinator'], ['head', 'dinkes'], ['officer', 'pupr'], ['auditor']];
const WIDTHS = [320, 360, 768, 1000, 1024, 1100, 1200, 1279, 1280, 1366, 1440, 1600];

describe('The head in a browser', () => {
  let rig: InboxRig;
  let browser: InboxBrowser;
  before(async () => {
    rig = await startInbox();
    browser = await openInboxBrowser(rig);
  });
  after(async () => {
    await browser.close();
    await rig.close();
  });

  for (const [role, agency] of ROLES)
    it(`is one line at every width for the role ${role}`, async () => {
      const { session } = await rig.signIn(role, agency);
      const { page } = await browser.open(session, role == 'auditor' ? 'log' : '');
      const name = 'Pemerintah Daerah Kabupaten Padang Pariaman';
      await page.$$eval(
        '.app span, .who span',
        (spans, text) => spans.forEach((span) => (span.textContent = text)),
        name,
      );
      for (const width of WIDTHS) {
        await page.setViewport({ width, height: 700 });
        const found = await page.evaluate(() => {
          const boxes = [...document.querySelectorAll('.app a, header nav a, .who :is(a, button)')]
            .map((link) => link.getBoundingClientRect())
            .filter((box) => box.width);
          const name = document.querySelector('.who span')!.getBoundingClientRect().width;
          return {
            hidesName: name > 0 && name < 96,
            height: document.querySelector('header')!.offsetHeight,
            wider: document.documentElement.scrollWidth - innerWidth,
            overlapping: boxes.filter(({ left }, at) => left < (boxes[at - 1]?.right ?? 0)).length,
            outside: boxes.filter(({ right }) => right > innerWidth).length,
          };
        });
        assert.deepEqual(found, { hidesName: false, height: 61, wider: 0, overlapping: 0, outside: 0 }, `at ${width}`);
      }
    });

  it('lets a message have the whole width of the paper', async () => {
    const { session } = await rig.signIn('officer', 'pupr');
    const { page } = await browser.open(session, `pesan/${await rig.add()}`, { width: 1240 });
    await page.emulateMediaType('print');
    const width = await page.$eval('main', (main) => (main as HTMLElement).offsetWidth);
    assert.ok(width > 1200, `${width} px of 1240`);
    assert.equal(await page.$eval('#menu', (menu) => (menu as HTMLElement).offsetWidth), 0);
  });
});
