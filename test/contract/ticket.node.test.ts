import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { TICKET_DIGITS, readTicket } from '../../src/contract/index.js';

const digits = fc
  .array(fc.constantFrom(...TICKET_DIGITS), { minLength: 12, maxLength: 12 })
  .map((list) => list.join(''));

describe('a ticket', () => {
  it('is read with or without dashes and blanks, in small letters, O for 0, I and L for 1', () => {
    const written = '0A4K-7N3P-1QXM';
    for (const typed of [written, '0a4k7n3p1qxm', 'OA4K 7N3P iQXM', ' oa4k–7n3p–lqxm '])
      assert.equal(readTicket(typed), written);
  });

  it('has twelve digits of Crockford base 32 and nothing else', () => {
    for (const typed of ['', '0A4K-7N3P-1QX', '0A4K-7N3P-1QXMM', '0A4K-7N3P-1QX!', 'tiket saya'])
      assert.equal(readTicket(typed), undefined);
  });

  it('reads as itself, whatever its digits', () => {
    fc.assert(
      fc.property(digits, (ticket) => {
        const read = readTicket(ticket)!;
        assert.equal(read.replaceAll('-', ''), ticket);
        assert.equal(readTicket(read), read);
      }),
    );
  });
});
