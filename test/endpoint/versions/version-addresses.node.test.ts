import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createEndpoint } from '../../../src/endpoint/app.js';
import { versionAddresses } from '../../../src/endpoint/versions/version-addresses.js';
import { sha384, versionFiles } from '../../support/versions.js';

const FOR_EVER = 'public, max-age=31536000, immutable';

describe('The addresses of versions', () => {
  const endpoint = (async () => {
    const names = ['0.9.0', '0.10.0', '0.11.0-beta.1', '1.0.0'];
    const versions = await Promise.all(names.map(async (name) => [name, await versionFiles(name)] as const));
    const scripts = await versionAddresses(new Map(versions));
    return createEndpoint(new Map(), { scripts });
  })();
  const ask = async (path: string, headers = {}) =>
    (await endpoint)(new Request(`http://localhost${path}`, { headers }));

  it('hold each file of a version for ever, for any site', async () => {
    for (const file of ['opd-widgets.js', 'opd-program-parts.js', 'opd-widgets.js.map', 'sri.json']) {
      const { status, headers } = await ask(`/0.9.0/${file}`);
      assert.equal(status, 200, file);
      assert.equal(headers.get('cache-control'), FOR_EVER);
      assert.equal(headers.get('access-control-allow-origin'), '*');
      assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin');
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
    }
    const packed = await ask('/0.9.0/opd-widgets.js', { 'accept-encoding': 'br' });
    assert.equal(packed.headers.get('content-encoding'), 'br');
    const tag = packed.headers.get('etag')!;
    assert.equal((await ask('/0.9.0/opd-widgets.js', { 'if-none-match': tag })).status, 304);
  });

  it('lead from a major version to its newest release, for a short while', async () => {
    for (const [major, version] of [
      ['0', '0.10.0'],
      ['1', '1.0.0'],
    ]) {
      const response = await ask(`/${major}/opd-widgets.js`);
      assert.ok((await response.text()).includes(version!));
      assert.match(response.headers.get('cache-control')!, /^public, max-age=3600,/);
      const sri = await ask(`/${major}/sri.json`);
      assert.equal(((await sri.json()) as { version: string }).version, version);
      assert.match(sri.headers.get('cache-control')!, /^public, max-age=3600,/);
    }
  });

  it('hold a trial version, to which no other address leads', async () => {
    assert.equal((await ask('/0.11.0-beta.1/opd-widgets.js')).headers.get('cache-control'), FOR_EVER);
  });

  it('tell what a page puts into "integrity", for the scripts and nothing else', async () => {
    const response = await ask('/0.9.0/sri.json');
    assert.equal(response.headers.get('content-type'), 'application/json; charset=utf-8');
    const { version, files } = (await response.json()) as { version: string; files: Record<string, string> };
    assert.equal(version, '0.9.0');
    assert.deepEqual(Object.keys(files), ['opd-program-parts.js', 'opd-widgets.js']);
    for (const [name, integrity] of Object.entries(files))
      assert.equal(integrity, sha384(await (await ask(`/0.9.0/${name}`)).text()));
  });

  it('are none for a version that was never here', async () => {
    for (const path of ['/0.8.0/opd-widgets.js', '/2/opd-widgets.js', '/0.9/opd-widgets.js', '/0.9.0/', '/0.9.0'])
      assert.equal((await ask(path)).status, 404, path);
  });
});
