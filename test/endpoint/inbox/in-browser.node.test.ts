import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { startInbox, type InboxRig, type SignedIn } from '../../support/inbox.js';
import { openInboxBrowser, type InboxBrowser } from '../../support/inbox-browser.js';
import { newPhoto } from '../../support/new-message.js';

const DAY = 864e5;
const focused = (page: Page): Promise<string> =>
  page.evaluate(
    () => document.activeElement?.closest('[data-id]')?.getAttribute('data-id') ?? document.activeElement!.id,
  );
const value = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (element) => (element as HTMLTextAreaElement).value);
const text = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (element) => (element as HTMLElement).innerText.trim());

describe('The inbox in a browser', () => {
  let rig: InboxRig;
  let rina: SignedIn;
  let browser: InboxBrowser;
  let ids: number[];

  before(async () => {
    rig = await startInbox();
    rina = await rig.signIn('officer', 'pupr', 'rina');
    const { now } = rig.clock;
    ids = [];
    for (const expectedAt of [now - 3 * DAY, now, now + DAY])
      ids.push(await rig.add({ expectedAt, name: 'Erizal', contact: '0812 3456 7890', lat: -0.7, long: 100.2 }));
    await rig.store.addPhoto(newPhoto(ids[0]!), 3);
    await rig.desk.saveTemplate(rina.officer, 'satu', 'Templat satu.');
    await rig.desk.saveTemplate(rina.officer, 'dua', 'Templat dua.');
    browser = await openInboxBrowser(rig);
  });
  after(async () => {
    await browser.close();
    await rig.close();
  });

  it('has nothing that axe-core finds wrong, wide and narrow, light and dark', async () => {
    for (const [width, dark] of [
      [1240, false],
      [320, true],
    ] as const) {
      const tab = await browser.open(rina.session, '', { width, dark });
      for (const path of ['', '?cari=tidakada', `pesan/${ids[0]}`, 'templat', 'pesan/999']) {
        await tab.go(path);
        assert.deepEqual(await tab.faults(), [], `${path} at ${width}`);
        const wider = await tab.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wider <= 0, `${path} is wider than ${width} px`);
      }
      // The photo is not in the store, and the last page is none.
      assert.deepEqual(
        tab.complaints.filter((complaint) => !/404/.test(complaint)),
        [],
      );
      await tab.page.close();
    }
  });

  it('is walked by j and k, opened by o, and chosen by x', async () => {
    const { page } = await browser.open(rina.session, '');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    assert.equal(await focused(page), String(ids[1]));
    await page.keyboard.press('k');
    assert.equal(await focused(page), String(ids[0]));
    await page.keyboard.press('x');
    assert.match(await text(page, '.many h2'), /1 dipilih/);
    await Promise.all([page.waitForNavigation(), page.keyboard.press('o')]);
    assert.match(page.url(), new RegExp(`pesan/${ids[0]}\\?`));
    await Promise.all([page.waitForNavigation(), page.keyboard.press('j')]);
    assert.match(page.url(), new RegExp(`pesan/${ids[1]}\\?`));
    await Promise.all([page.waitForNavigation(), page.keyboard.press('a')]);
    assert.match(await text(page, '.handler'), /Anda yang menangani/);
    await page.keyboard.press('r');
    assert.equal(await focused(page), 'jawaban');
    await page.keyboard.type('jkoaxu/?');
    assert.equal(await value(page, '#jawaban'), 'jkoaxu/?');
    assert.match(page.url(), new RegExp(`pesan/${ids[1]}\\?`));
  });

  it('leaves single keys alone where they were switched off, until they are switched on again', async () => {
    const { page, go } = await browser.open(rina.session, '');
    await page.keyboard.press('?');
    assert.match(await text(page, 'dialog[open]'), /pesan berikutnya, sebelumnya/);
    await page.click('dialog input');
    await page.click('dialog form button');
    await page.keyboard.press('j');
    assert.notEqual(await focused(page), String(ids[0]));
    await go('');
    await page.keyboard.press('j');
    await page.keyboard.press('?');
    assert.equal(await page.$('dialog[open]'), null);
    await page.click('.who .keys');
    await page.click('dialog input');
    await page.click('dialog form button');
    await page.keyboard.press('j');
    assert.equal(await focused(page), String(ids[0]));
  });

  it('keeps what is written by itself, and says so', async () => {
    const { page, complaints } = await browser.open(rina.session, `pesan/${ids[2]}`);
    await page.type('#jawaban', 'Baru separuh');
    await page.waitForFunction(() => /Draf tersimpan/.test(document.querySelector('.draft')!.textContent!));
    assert.equal((await rig.desk.draft(rina.officer, ids[2]!))?.text, 'Baru separuh');
    assert.deepEqual(complaints, []);
  });

  it('says that the draft is not kept where the network is gone, and keeps it when it is back', async () => {
    const { page } = await browser.open(rina.session, `pesan/${ids[2]}`);
    await page.setOfflineMode(true);
    await page.focus('#jawaban');
    await page.keyboard.press('End');
    await page.keyboard.type(' dan seterusnya');
    await page.waitForFunction(() =>
      /belum tersimpan/.test(document.querySelector('.draft[role=alert]')?.textContent ?? ''),
    );
    await page.setOfflineMode(false);
    await page.waitForFunction(() => /Draf tersimpan/.test(document.querySelector('.draft')!.textContent!));
    assert.equal((await rig.desk.draft(rina.officer, ids[2]!))?.text, 'Baru separuh dan seterusnya');
  });

  it('fills the box from a template at once, and keeps what somebody wrote above it', async () => {
    const { page } = await browser.open(rina.session, `pesan/${ids[0]}`);
    const options = await page.$$eval('[name=templat] option', (all) =>
      all.map((option) => (option as HTMLOptionElement).value),
    );
    await page.select('[name=templat]', options[1]!);
    assert.equal(await value(page, '#jawaban'), 'Templat dua.');
    await page.$eval('#jawaban', (box) => ((box as HTMLTextAreaElement).value = ''));
    await page.type('#jawaban', 'Pak Erizal,');
    await page.select('[name=templat]', options[2]!);
    await page.select('[name=templat]', options[1]!);
    assert.equal(await value(page, '#jawaban'), 'Pak Erizal,\n\nTemplat dua.');
  });

  it('names the choice on its button, without script as well', async () => {
    for (const script of [true, false]) {
      const { page } = await browser.open(rina.session, `pesan/${ids[1]}`, { script });
      assert.equal(await text(page, '.answer .buttons button'), 'Kirim dan terbitkan');
      await page.click('.answer [value=tutup]');
      assert.equal(await text(page, '.answer .buttons button'), 'Kirim tertutup');
    }
  });

  it('sends a form once, however often its button is pressed, and again when the page is back', async () => {
    const id = await rig.add();
    const { page } = await browser.open(rina.session, `pesan/${id}`);
    const posted: string[] = [];
    page.on('request', (request) => request.method() == 'POST' && posted.push(request.url()));
    const tapTwice = () =>
      page.$eval('.answer [value=kirim]', (button) => {
        (button as HTMLElement).click();
        (button as HTMLElement).click();
      });
    await page.type('#jawaban', 'Sudah kami perbaiki.');
    const sent = () => posted.filter((url) => url.includes('/jawab')).length;
    await Promise.all([page.waitForNavigation(), tapTwice()]);
    assert.match(await text(page, '[role=status]'), /Jawaban terkirim/);
    assert.equal(sent(), 1);
    // A page that a browser kept as it was.
    await page.click('.screen#jawab summary');
    await page.type('#jawaban', 'Sekali lagi.');
    const blocked = await page.evaluate(() => {
      const form = document.querySelector<HTMLFormElement>('.answer')!.closest('form')!;
      const isStopped: boolean[] = [];
      addEventListener('submit', (event) => {
        isStopped.push(event.defaultPrevented);
        event.preventDefault();
      });
      for (const isBack of [false, false, true]) {
        if (isBack) dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
        form.requestSubmit();
      }
      return isStopped;
    });
    assert.deepEqual(blocked, [false, true, false]);
  });

  it('copies a one-time link at a press, and says so', async () => {
    const head = await rig.signIn('head', 'pupr');
    const { page } = await browser.open(head.session, 'petugas');
    await page
      .browserContext()
      .overridePermissions(new URL(page.url()).origin, [
        'clipboard-read',
        'clipboard-write',
        'clipboard-sanitized-write',
      ]);
    await page.type('[name=nama]', 'Yusuf');
    await page.type('[name=akun]', 'yusuf.pupr');
    await Promise.all([page.waitForNavigation(), page.click('main form button')]);
    const link = await text(page, '#tautan');
    assert.match(link, /^http\S+undangan\/\S{20,}$/);
    await page.click('#tautan + .buttons button');
    await page.waitForFunction(() => document.querySelector('#tautan + .buttons [role=status]')?.textContent);
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), link);
  });

  it('is worked without script: answers, and shows what was done', async () => {
    const { page } = await browser.open(rina.session, `pesan/${ids[0]}`, { script: false, width: 360 });
    await page.type('#jawaban', 'Sudah kami perbaiki.');
    await Promise.all([page.waitForNavigation(), page.click('.answer [value=kirim]')]);
    assert.match(await text(page, '[role=status]'), /Jawaban terkirim\. Pesan berikutnya/);
    await page.click('button.menu');
    assert.match(await text(page, '#menu:popover-open'), /Templat/);
  });
});
