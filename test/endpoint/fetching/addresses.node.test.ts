import assert from 'node:assert/strict';
import type { LookupAddress } from 'node:dns';
import { after, describe, it } from 'node:test';
import { isPublic } from '../../../src/endpoint/fetching/public-address.js';
import { pretendNetwork } from './pretend-network.js';
import { atHome, endAll, failureOf, newGet, startSite, textOf } from './sites.js';

const PRIVATE = [
  'http://127.0.0.1/',
  'http://127.255.255.254/',
  'http://127.1/',
  'http://2130706433/',
  'http://017700000001/',
  'http://0x7f000001/',
  'http://0x7f.0.0.1/',
  'http://0177.0.0.01/',
  'http://127.0.0.1./',
  'http://①②⑦.⓪.⓪.①/',
  'http://127。0。0。1/',
  'http://%31%32%37.0.0.1/',
  'http://0/',
  'http://0.0.0.0/',
  'http://10.1.2.3/',
  'http://172.16.0.1/',
  'http://172.31.255.255/',
  'http://192.168.1.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://100.64.0.1/',
  'http://100.100.100.200/latest/meta-data/',
  'http://168.63.129.16/machine?comp=goalstate',
  'http://192.0.0.192/opc/v1/',
  'http://192.0.2.1/',
  'http://198.18.0.1/',
  'http://224.0.0.1/',
  'http://240.0.0.1/',
  'http://255.255.255.255/',
  'http://[::]/',
  'http://[::1]/',
  'http://[0:0:0:0:0:0:0:1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::FFFF:7F00:1]/',
  'http://[::ffff:8.8.8.8]/',
  'http://[::127.0.0.1]/',
  'http://[::ffff:0:127.0.0.1]/',
  'http://[64:ff9b::127.0.0.1]/',
  'http://[64:ff9b::a9fe:a9fe]/',
  'http://[64:ff9b:1::a00:1]/',
  'http://[2002:7f00:1::]/',
  'http://[2001:0:7f00:1::]/',
  'http://[2001:db8::1]/',
  'http://[fc00::1]/',
  'http://[fd00:ec2::254]/latest/meta-data/',
  'http://[fe80::1]/',
  'http://[fec0::1]/',
  'http://[ff02::1]/',
  'http://[100::1]/',
  'http://[4000::1]/',
];

describe('what may be asked', () => {
  after(endAll);

  it('refuses every way to write a private address, without a look at the network', async () => {
    const get = await newGet({ allowHosts: [], lookup: () => assert.fail('numbers are not looked up') });
    for (const address of PRIVATE) {
      const { said, retryAt, place } = await failureOf(get(address));
      assert.match(said.problem.id, /jaringan dalam/, address);
      assert.match(said.remedy.id, /allowHosts/, address);
      assert.equal(retryAt, undefined);
      assert.equal(place.file, address);
    }
  });

  it('knows public addresses', () => {
    for (const address of [
      '8.8.8.8',
      '103.28.52.1',
      '172.32.0.1',
      '100.128.0.1',
      '2001:4860:4860::8888',
      '2606:4700::1',
    ])
      assert.equal(isPublic(address), true, address);
    for (const address of ['', 'localhost', '1.2.3.4.5', 'fe80::1%eth0'])
      assert.equal(isPublic(address), false, address);
  });

  it('refuses names that lead inside, whichever name it is', async () => {
    const inside = ['127.0.0.1', '10.0.0.5', '169.254.169.254', '::1', '::ffff:10.0.0.1', 'fd12::1'];
    const get = await newGet({
      allowHosts: [],
      lookup: (name) => {
        const address = inside[Number(name.split('.')[0]!.slice(1))] ?? '127.0.0.1';
        return Promise.resolve([{ address, family: address.includes(':') ? 6 : 4 }]);
      },
    });
    const names = [...inside.keys()].map((at) => `n${at}.example.go.id`);
    for (const name of [...names, 'localhost', 'LOCALHOST.', 'localhost.localdomain', 'metadata.google.internal'])
      assert.match((await failureOf(get(`http://${name}:8080/`))).said.problem.id, /jaringan dalam/, name);
  });

  it('refuses a name that is public at the first look and private at the second', async () => {
    const network = pretendNetwork();
    after(network.restore);
    const site = await startSite((_, response) => response.setHeader('connection', 'close').end('outside'));
    const answers: LookupAddress[] = [
      { address: '8.8.8.8', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ];
    const get = await newGet({ allowHosts: [], lookup: () => Promise.resolve(answers.splice(0, 1)) });
    const address = `http://rebind.example:${site.port}/`;
    assert.equal(textOf(await get(address)), 'outside');
    assert.match((await failureOf(get(address))).said.problem.id, /jaringan dalam \(127\.0\.0\.1\)/);
    assert.deepEqual(network.chosen, ['8.8.8.8']);
    assert.equal(site.requests.length, 1);
    network.restore();
  });

  it('connects only to the public ones of a name that has both kinds', async () => {
    const network = pretendNetwork();
    after(network.restore);
    const site = await startSite((_, response) => response.end('outside'));
    const both = ['10.0.0.1', '8.8.8.8', '64:ff9b::7f00:1', '2606:4700::1111'];
    const found = both.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    const get = await newGet({ allowHosts: [], lookup: () => Promise.resolve(found) });
    assert.equal(textOf(await get(`http://both.example:${site.port}/`)), 'outside');
    assert.deepEqual(network.chosen, ['8.8.8.8', '2606:4700::1111']);
    network.restore();
  });

  it('asks private hosts that the settings name, with the port where one is named', async () => {
    const site = await startSite((_, response) => response.end('ada'));
    const at = `http://intranet.example:${site.port}/`;
    for (const allowHosts of [['intranet.example'], [`Intranet.Example:${site.port}`], ['intranet.example.']])
      assert.equal(textOf(await (await newGet({ allowHosts, lookup: atHome }))(at)), 'ada');
    for (const allowHosts of [['example'], ['intranet.example:80'], ['127.0.0.1'], ['']])
      await failureOf((await newGet({ allowHosts, lookup: atHome }))(at));
    assert.equal(site.requests.length, 3);
  });

  it('asks http and https only, and never with a password, which it does not repeat', async () => {
    const get = await newGet();
    for (const address of ['file:///etc/passwd', 'ftp://127.0.0.1/', 'data:text/plain,x', 'gopher://127.0.0.1/'])
      assert.match((await failureOf(get(address))).said.problem.en, /starts with "/, address);
    for (const address of [
      '',
      'berita',
      '//127.0.0.1/',
      'http://',
      'http://[::1',
      'http://a b/',
      'http://127.0.0.1:99999/',
    ])
      assert.match((await failureOf(get(address))).said.problem.en, /cannot be read/, address);
    for (const address of [
      'http://admin:rahasia@127.0.0.1/',
      'http://rahasia@127.0.0.1/',
      'http://x:rahasia@exa mple/',
    ]) {
      const failure = await failureOf(get(address));
      assert.doesNotMatch(JSON.stringify([failure.said, failure.place, failure.message]), /rahasia/);
    }
  });
});
