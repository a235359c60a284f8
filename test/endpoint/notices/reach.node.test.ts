import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isMailAddress, reachOf } from '../../../src/endpoint/notices/reach.js';
import { sampleStrings } from '../../support/hostile-strings.js';

describe('reachOf', () => {
  for (const [contact, expected] of [
    ['siti@example.id', { channel: 'mail', recipient: 'siti@example.id' }],
    [' siti.a+b@mail.example.go.id ', { channel: 'mail', recipient: 'siti.a+b@mail.example.go.id' }],
    ['0812 3456-7890', { channel: 'webhook', recipient: '+6281234567890' }],
    ['81234567890', { channel: 'webhook', recipient: '+6281234567890' }],
    ['62 812 3456 7890', { channel: 'webhook', recipient: '+6281234567890' }],
    ['+62 (0) 812 3456 7890', { channel: 'webhook', recipient: '+6281234567890' }],
    ['+1 (202) 555-0100', { channel: 'webhook', recipient: '+12025550100' }],
    ['0049 30 901820', { channel: 'webhook', recipient: '+4930901820' }],
    // What could be anybody's, anywhere.
    ['2025550100', undefined],
    ['12345', undefined],
    ['+0123456789', undefined],
    ['', undefined],
    [undefined, undefined],
  ] as const)
    it(`takes ${contact} as ${expected ? expected.recipient : 'nothing'}`, () => {
      assert.deepEqual(reachOf(contact), expected);
    });

  for (const contact of [
    'a@x.id,b@y.id',
    'a@x.id;b@y.id',
    'a@x.id\r\nBcc:b@y.id',
    '<a@x.id>',
    '"a,b"@x.id',
    'a(b)@x.id',
    'a@b@x.id',
    'a@x.id\u202e',
    'a@[127.0.0.1]',
    'a@x',
    `${'a'.repeat(65)}@x.id`,
  ])
    it(`reaches nobody by ${JSON.stringify(contact)}`, () => {
      assert.equal(reachOf(contact), undefined);
    });

  it('takes no hostile string for two receivers', () => {
    for (const text of sampleStrings())
      for (const contact of [text, `${text}@x.id`, `a@${text}`, `a@x.id${text}`, `a@x.id,${text}`]) {
        const reach = reachOf(contact);
        if (reach?.channel == 'mail') {
          assert.ok(isMailAddress(reach.recipient));
          assert.doesNotMatch(reach.recipient, /[\s,;<>"\p{C}]/u);
        }
      }
  });
});
