import assert from 'node:assert/strict';
import { createServer, type AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { Secret, TOTP } from 'otpauth';
import { INBOX } from '../../../../src/endpoint/inbox/route.js';
import { PASSWORD, startInbox, type InboxRig, type SignedIn } from '../../../support/inbox.js';
import { openInboxBrowser, type InboxBrowser } from '../../../support/inbox-browser.js';
import { CLIENT, startProvider, type SignOnProvider } from '../../../support/sign-on-provider.js';

/** A port that is free just now. */
const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
const pathOf = (page: Page): string => new URL(page.url()).pathname.slice(INBOX.length);
const press = (page: Page, selector: string) => Promise.all([page.waitForNavigation(), page.click(selector)]);

describe('signing in with a browser', () => {
  let rig: InboxRig;
  let browser: InboxBrowser;
  let provider: SignOnProvider;
  let rina: SignedIn;
  before(async () => {
    const port = await freePort();
    // Another site to the browser than 127.0.0.1.
    rig = await startInbox({ signOn: { issuer: `http://localhost:${port}`, ...CLIENT, label: 'Akun Contoh' } });
    browser = await openInboxBrowser(rig);
    const { page } = await browser.open('', 'masuk');
    provider = await startProvider([`${new URL(page.url()).origin}${INBOX}masuk/sso/kembali`], 'localhost', port);
    rina = await rig.signIn('head', 'pupr', 'rina');
    await rig.officers.change(rina.officer, { email: 'rina@pupr.go.id' });
  });
  after(async () => {
    await browser.close();
    await provider.close();
    await rig.close();
  });

  const fill = async (page: Page, password: string) => {
    await page.$eval('#nama', (field) => ((field as HTMLInputElement).value = ''));
    await page.type('#nama', 'rina');
    await page.type('#sandi', password);
    await press(page, 'form button');
  };

  it('works without script, and leads to where one wanted to go', async () => {
    const { page } = await browser.open('', 'petugas', { script: false });
    assert.equal(pathOf(page), 'masuk');
    await fill(page, 'salah sekali kata ini');
    assert.match((await page.$eval('[role=alert]', (element) => element.textContent)) ?? '', /tidak cocok/);
    await page.type('#sandi', PASSWORD);
    await press(page, 'form button');
    assert.equal(pathOf(page), 'petugas');
    await page.goto(page.url().replace('petugas', 'akun'));
    assert.equal(pathOf(page), 'akun');
    // Opened by the browser itself.
    await page.click('button.menu');
    await press(page, 'header form button');
    assert.equal(pathOf(page), 'masuk');
    await page.goBack();
    assert.equal(pathOf(page), 'masuk', 'nothing of it is kept');
  });

  it('comes back from the single sign-on, which is another site, with a session that is sent', async () => {
    const { page } = await browser.open('', 'petugas', { script: false });
    await press(page, 'a.button');
    await page.type('[name=login]', 'rina');
    await page.type('[name=password]', 'x');
    await press(page, '[type=submit]');
    await press(page, '[type=submit]');
    await page.waitForFunction(() => location.pathname.endsWith('/petugas'), { timeout: 5000 });
    assert.match((await page.$eval('h1', (element) => element.textContent)) ?? '', /Petugas/);
  });

  it('keeps what was written when the session ended in the middle', async () => {
    const id = await rig.add();
    const { page } = await browser.open(rina.session, `pesan/${id}`, { script: false });
    await page.type('#jawaban', 'Lampunya sudah kami ganti pagi ini.');
    await page.click('[name=tahap][value=done]');
    await page.click('[name=pembaca][value=tutup]');
    await rig.officers.signOut(rina.session);
    await press(page, '[name=lakukan][value=kirim]');
    assert.match(await page.$eval('main', (element) => element.textContent ?? ''), /Yang Anda tulis tidak hilang/);
    await fill(page, PASSWORD);
    assert.match(await page.$eval('blockquote', (element) => element.textContent ?? ''), /sudah kami ganti/);
    await press(page, 'main form button');
    assert.equal(pathOf(page), `pesan/${id}`);
    assert.equal((await rig.store.eventsOf(id)).at(-1)?.reply, 'Lampunya sudah kami ganti pagi ini.');
  });

  it('has nothing that axe-core finds wrong, wide and narrow, light and dark', async () => {
    const { officer, session } = await rig.signIn('head', 'pupr');
    const other = await rig.officers.add({ login: 'baru', name: 'Baru', role: 'officer', agency: 'pupr' });
    assert.ok(other.kind == 'done');
    const secret = new Secret({ size: 20 });
    const on = await rig.signIn('officer', 'pupr');
    const code = new TOTP({ secret }).generate({ timestamp: rig.clock.now });
    await rig.officers.turnTotpOn(on.officer, on.session, {
      secret: secret.base32,
      code,
      password: PASSWORD,
      address: '',
    });
    for (const [width, dark] of [
      [1240, false],
      [320, true],
    ] as const) {
      const check = async (who: string, paths: string[]) => {
        const tab = await browser.open(who, paths[0]!, { width, dark });
        for (const path of paths) {
          await tab.go(path);
          assert.deepEqual(await tab.faults(), [], `${path} at ${width}`);
          const wider = await tab.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(wider <= 0, `${path} is wider than ${width} px`);
        }
        assert.deepEqual(tab.complaints, []);
        return tab;
      };
      await check(session, [
        'akun',
        'akun?kabar=disimpan',
        'akun/verifikasi',
        'petugas',
        `petugas/${other.officer.id}`,
        `petugas/${officer.id}`,
      ]);
      await check(on.session, ['akun']);
      const { page, faults } = await check('', ['masuk', `undangan/${other.token}`, 'masuk?kabar=sso']);
      await page.type('#nama', on.officer.login);
      await page.type('#sandi', PASSWORD);
      await press(page, 'form button');
      assert.ok(await page.$('#kode'));
      assert.deepEqual(await faults(), [], `code at ${width}`);
      await page.close();
    }
  });
});
