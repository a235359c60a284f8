import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clientAddress, senderOf, trustedProxies } from '../../../src/endpoint/feedback/client-address.js';

const trusted = trustedProxies('10.0.0.1, 10.1.0.0/16,2001:db8::/32')!;

describe('clientAddress', () => {
  const cases: [string, string | undefined, string | null, string][] = [
    ['is the socket’s where nobody is between', '203.0.113.1', null, '203.0.113.1'],
    ['is the socket’s where it is no proxy of ours, whatever it says', '203.0.113.1', '1.2.3.4', '203.0.113.1'],
    ['is what a trusted proxy says', '10.0.0.1', '203.0.113.1', '203.0.113.1'],
    ['is counted from the right', '10.0.0.1', '1.1.1.1, 203.0.113.1', '203.0.113.1'],
    ['goes past more proxies of ours', '10.0.0.1', '1.1.1.1, 203.0.113.1,10.1.2.3', '203.0.113.1'],
    ['is the last proxy where only proxies speak', '10.0.0.1', '10.1.2.3', '10.1.2.3'],
    ['is the proxy where it says nonsense', '10.0.0.1', '203.0.113.1, unknown', '10.0.0.1'],
    ['knows a proxy in IPv6’s clothes', '::ffff:10.0.0.1', '203.0.113.1', '203.0.113.1'],
    ['knows IPv6 proxies, and addresses with ports', '2001:db8::1', '[2001:470::5]:443', '2001:470::5'],
    ['is empty where nothing is known', undefined, '203.0.113.1', ''],
  ];
  for (const [name, socket, forwarded, expected] of cases)
    it(name, () => assert.equal(clientAddress(socket, forwarded, trusted), expected));
});

describe('senderOf', () => {
  it('is the /64 network of an IPv6 address, however it is written', () => {
    for (const written of ['2001:db8:0:2::1', '2001:db8::2:0:0:0:1', '2001:0db8:0000:0002:ffff:ffff:ffff:ffff'])
      assert.equal(senderOf(written), '2001:db8:0:2');
    assert.equal(senderOf('::1'), '0:0:0:0');
    assert.equal(senderOf('64:ff9b::192.0.2.1'), '64:ff9b:0:0');
    assert.equal(senderOf('192.0.2.1'), '192.0.2.1');
  });
});

describe('trustedProxies', () => {
  it('takes addresses and networks, and nothing else', () => {
    for (const list of ['', '127.0.0.1', '::1', ' 10.0.0.0/8 , fd00::/8']) assert.ok(trustedProxies(list), list);
    for (const list of ['localhost', '10.0.0.0/33', '10.0.0.0/', '10.0.0.0/8/8', 'fd00::/129', '1.2.3', '*'])
      assert.equal(trustedProxies(list), undefined, list);
  });
});
