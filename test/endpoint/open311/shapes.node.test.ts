import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { readXml, startOpen311, type Element, type Open311Rig } from '../../support/open311.js';

const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/open311/${name}`, import.meta.url), 'utf8');
type Fields = Record<string, unknown>;
const namesIn = (elements: Element[]): string[] => elements.map(([name]) => name);
const elements = ([, content]: Element): Element[] => (typeof content == 'string' ? [] : content);

describe('answers have the shapes of other servers', () => {
  let rig: Open311Rig;
  before(async () => {
    rig = await startOpen311();
    await rig.add({ lat: -0.62, long: 100.12, expectedAt: rig.clock.now + 864e5 }, { released: 1 });
  });
  after(() => rig.close());
  const xml = async (path: string) => readXml(await (await rig.ask(path)).text());

  it('requests as JSON: Chicago’s fields, each with a value of the same type', async () => {
    const [ours] = (await rig.json('requests.json')) as Fields[];
    for (const theirs of JSON.parse(fixture('chicago-requests.json')) as Fields[])
      for (const [name, value] of Object.entries(theirs)) {
        assert.ok(name in ours!, name);
        if (ours![name] !== null) assert.equal(typeof ours![name], typeof value, name);
      }
  });

  it('requests as XML: Toronto’s elements, and no other', async () => {
    const theirs = readXml(fixture('toronto-requests.xml'));
    const ours = await xml('requests.xml');
    assert.equal(ours[0], theirs[0]);
    const [their] = elements(theirs);
    const [our] = elements(ours);
    assert.equal(our![0], their![0]);
    assert.deepEqual(namesIn(elements(our!)).sort(), namesIn(elements(their!)).sort());
  });

  it('services as JSON: San Francisco’s fields and types', async () => {
    const [theirs] = JSON.parse(fixture('sf-service-list.json')) as Fields[];
    for (const ours of (await rig.json('services.json')) as Fields[]) {
      assert.deepEqual(Object.keys(ours).sort(), Object.keys(theirs!).sort());
      for (const name of ['service_code', 'service_name', 'metadata', 'type'])
        assert.equal(typeof ours[name], typeof theirs![name], name);
    }
  });

  it('services as XML: Gießen’s elements, and the group of the spec', async () => {
    const theirs = readXml(fixture('giessen-services.xml'));
    const ours = await xml('services.xml');
    assert.equal(ours[0], theirs[0]);
    assert.deepEqual(
      namesIn(elements(elements(ours)[0]!))
        .filter((name) => name != 'group')
        .sort(),
      namesIn(elements(elements(theirs)[0]!)).sort(),
    );
  });
});
