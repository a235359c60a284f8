import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { PUBLIC, readXml, startOpen311, type Open311Rig } from '../../support/open311.js';

describe('the room of Open311', () => {
  let rig: Open311Rig;
  before(async () => {
    rig = await startOpen311();
  });
  after(() => rig.close());

  it('says where it is, what it speaks and whom to ask', async () => {
    const found = (await rig.json('discovery.json')) as { contact: string; endpoints: unknown[] };
    assert.match(found.contact, /Dinas Kominfo/);
    assert.deepEqual(
      found.endpoints.map((endpoint) => ({ ...(endpoint as object), changeset: '' })),
      [
        {
          specification: 'http://wiki.open311.org/GeoReport_v2',
          url: `${PUBLIC}/open311/v2`,
          changeset: '',
          type: 'production',
          formats: ['application/json', 'text/xml'],
        },
      ],
    );
    const [root, fields] = readXml(await (await rig.ask('discovery.xml')).text());
    assert.equal(root, 'discovery');
    assert.deepEqual(
      (fields as [string, unknown][]).map(([name]) => name),
      ['changeset', 'contact', 'key_service', 'endpoints'],
    );
  });

  it('lists the services of the edition, and says which of them ask something', async () => {
    const list = (await rig.json('services.json')) as { service_code: string; metadata: boolean; type: string }[];
    assert.deepEqual(
      list.map(({ service_code, metadata, type }) => [service_code, metadata, type]),
      [
        ['jalan', true, 'realtime'],
        ['umum', false, 'realtime'],
        ['cepat', false, 'realtime'],
      ],
    );
  });

  it('defines what a service asks, with the sentences that are to be read', async () => {
    const { service_code, attributes } = (await rig.json('services/jalan.json')) as {
      service_code: string;
      attributes: Record<string, unknown>[];
    };
    assert.equal(service_code, 'jalan');
    assert.deepEqual(
      attributes.map(({ code, variable, required, order }) => [code, variable, required, order]),
      [
        ['kata', false, false, 1],
        ['jenis', true, true, 2],
        ['panjang', true, false, 3],
      ],
    );
    assert.deepEqual(attributes[1]!.values, [
      { key: 'lubang', name: 'Lubang' },
      { key: 'amblas', name: 'Amblas' },
    ]);
    assert.deepEqual(await rig.json('services/umum.json'), { service_code: 'umum', attributes: [] });
  });

  it('answers in the form of the ending, else in what is accepted, else as JSON', async () => {
    const typeOf = async (path: string, accept?: string) =>
      (await rig.ask(path, accept ? { headers: { accept } } : {})).headers.get('content-type');
    const [json, xml] = ['application/json; charset=utf-8', 'text/xml; charset=utf-8'];
    assert.equal(await typeOf('services.json', 'text/xml'), json);
    assert.equal(await typeOf('services.xml', 'application/json'), xml);
    assert.equal(await typeOf('services', 'text/xml'), xml);
    assert.equal(await typeOf('services', 'application/xml;q=0.9, application/json;q=0.1'), xml);
    assert.equal(await typeOf('services', 'application/json'), json);
    assert.equal(await typeOf('services', '*/*'), json);
    assert.equal(await typeOf('services'), json);
  });

  it('lets every site read, and says what an address takes', async () => {
    const read = await rig.ask('services.json?jurisdiction_id=contoh.go.id');
    assert.equal(read.status, 200);
    assert.equal(read.headers.get('access-control-allow-origin'), '*');
    assert.equal((await rig.ask('services.json', { method: 'HEAD' })).status, 200);
    const preflight = await rig.ask('services.json', { method: 'OPTIONS' });
    assert.equal(preflight.status, 204);
    assert.equal(preflight.headers.get('allow'), 'GET, OPTIONS');
    const deleted = await rig.ask('requests.json', { method: 'DELETE' });
    assert.equal(deleted.status, 405);
  });

  it('says what is wrong in the shape of the spec', async () => {
    for (const path of [
      'services/tidak-ada',
      'requests/0',
      'requests/1e3',
      'nothing',
      'services/jalan/more',
      '__proto__',
    ]) {
      const json = await rig.ask(`${path}.json`);
      assert.equal(json.status, 404, path);
      const [error, ...more] = (await json.json()) as { code: number; description: string }[];
      assert.deepEqual(more, []);
      assert.equal(error!.code, 404);
      assert.match(error!.description, / \/ /);
      const xml = await rig.ask(`${path}.xml`);
      assert.equal(xml.status, 404);
      const text = await xml.text();
      assert.deepEqual(readXml(text), [
        'errors',
        [
          [
            'error',
            [
              ['code', '404'],
              ['description', error!.description],
            ],
          ],
        ],
      ]);
    }
  });

  it('has nothing to say where the edition takes no messages', async () => {
    const silent = await startOpen311({ files: new Map() });
    const response = await silent.ask('services.json');
    assert.equal(response.status, 404);
    await silent.close();
  });

  it('says in its shape that the store cannot be used', async () => {
    const closed = await startOpen311();
    await closed.close();
    const response = await closed.ask('requests.json');
    assert.ok(response.status == 503 || response.status == 500, String(response.status));
    assert.equal(((await response.json()) as { code: number }[])[0]!.code, response.status);
    assert.equal(closed.errors.length, 1);
  });
});
