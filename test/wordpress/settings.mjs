import assert from 'node:assert/strict';
import { it } from 'node:test';

const PAGE = '/wp-admin/options-general.php?page=opd-widgets';

/** The settings page as an administrator uses it. */
export function settings({ site, endpoint, double, sessions, browser, plugin }) {
  const open = async () => {
    const page = await browser.newPage();
    await page.setCookie(...sessions.administrator.cookies());
    await page.goto(site.origin + PAGE);
    return page;
  };
  const fill = async (page, name, value) => {
    await page.$eval(`#opd-${name}`, (field) => (field.value = ''));
    await page.type(`#opd-${name}`, value);
  };
  const follow = (page, selector) => Promise.all([page.waitForNavigation(), page.click(selector)]);
  const said = (page, selector) => page.$eval(selector, (element) => element.innerText.replace(/\s+/g, ' ').trim());
  const kept = async () => JSON.parse(await site.php('echo json_encode(OpdWidgets\\settings());'));

  it('takes an address as people copy it, pins a version with its hash, and says in words what it finds', async () => {
    await plugin.set({});
    const page = await open();
    await fill(page, 'endpoint', `${endpoint.origin}/v1/`);
    await fill(page, 'version', '0.1.0');
    await page.select('#opd-lang', 'en');
    await follow(page, '#submit');
    assert.match(await said(page, '.notice'), /^Pengaturan disimpan|^Settings saved/);
    const { integrity, ...rest } = await kept();
    assert.deepEqual(rest, { endpoint: endpoint.origin, version: '0.1.0', lang: 'en' });
    assert.match(integrity, /^sha384-/);

    await follow(page, 'a.button[href*="check=1"]');
    const found = await said(page, '[role=status]');
    assert.match(found, /Baik: Dijawab oleh Kabupaten Padang Pariaman dalam \d+ milidetik\./);
    assert.match(found, /Baik: Skrip terkunci pada versi 0\.1\.0, dan isinya cocok\./);
    assert.match(found, /Baik: Angka terakhir bisa disimpan/);
    assert.doesNotMatch(found, /Perlu diperbaiki/);
    await page.close();
  });

  it('says what is wrong with an address or a version, and keeps the old ones', async () => {
    const page = await open();
    await fill(page, 'version', '9.9.9');
    await follow(page, '#submit');
    assert.match(await said(page, '.notice-error'), /Versi “9\.9\.9” tidak ada di endpoint itu/);
    assert.equal((await kept()).version, '0.1.0');
    await fill(page, 'endpoint', 'https://a:b@c.example/');
    await follow(page, '#submit');
    assert.match(await said(page, '.notice-error'), /Alamat endpoint tidak bisa dibaca/);
    assert.equal((await kept()).endpoint, endpoint.origin);
    await page.close();
  });

  it('says in words what is wrong with an endpoint', async () => {
    const cases = {
      'http://127.0.0.1:9': /Perlu diperbaiki: Endpoint tidak bisa dihubungi dari server ini/,
      [site.origin]:
        /Perlu diperbaiki: Alamat itu menjawab dengan kesalahan 404|tetapi bukan oleh endpoint OPD Widgets/,
      [double.origin]: /Perlu diperbaiki: Data tidak boleh dibaca dari situs lain.*Skrip widget tidak ada di/,
    };
    for (const [address, words] of Object.entries(cases)) {
      await plugin.set({ endpoint: address });
      const page = await open();
      await follow(page, 'a.button[href*="check=1"]');
      assert.match(await said(page, '[role=status]'), words);
      await page.close();
    }
    await plugin.set({ endpoint: endpoint.origin });
  });

  it('is for administrators alone, and nothing is done without the sign that the person meant it', async () => {
    for (const role of ['editor', 'author', 'contributor'])
      assert.doesNotMatch(await sessions[role].text(PAGE), /opd-endpoint/, role);
    double.answer('good');
    await plugin.set({ endpoint: double.origin });
    await sessions.administrator.text(`${PAGE}&check=1&_wpnonce=0123456789`);
    assert.deepEqual(double.requests, []);
    await plugin.set({ endpoint: endpoint.origin });
  });
}
