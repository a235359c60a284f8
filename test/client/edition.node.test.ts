import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isOlder, type Edition } from '../../src/client/edition.js';
import { NOW } from './documents.js';

const instant = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
const edition = fc.oneof(
  instant.map((date): Edition => ({ publishedDate: date.toISOString() })),
  instant.map((date): Edition => ({ _opd: { publishedDate: date.toISOString() } })),
  fc.constantFrom<Edition>({}, { _opd: {} }),
);

describe('the age of an edition', () => {
  it('never shuts out the same edition, and of two never both', () => {
    fc.assert(
      fc.property(edition, edition, (one, other) => {
        assert.equal(isOlder(one, one, NOW), false);
        assert.ok(!isOlder(one, other, NOW) || !isOlder(other, one, NOW));
      }),
    );
  });

  it('is compared as moments, wherever and in whatever zone it is written', () => {
    const held = { publishedDate: '2026-11-24T06:00:00+07:00' };
    assert.equal(isOlder({ _opd: { publishedDate: '2026-11-23T22:59:59Z' } }, held, NOW), true);
    assert.equal(isOlder({ _opd: { publishedDate: '2026-11-23T23:00:00Z' } }, held, NOW), false);
    assert.equal(isOlder({ publishedDate: '2026-11-23' }, held, NOW), true);
    fc.assert(
      fc.property(instant, instant, (one, other) => {
        const older = isOlder({ publishedDate: one.toISOString() }, { publishedDate: other.toISOString() }, 2e12);
        assert.equal(older, one < other);
      }),
    );
  });

  it('does not count where one of them does not say', () => {
    fc.assert(
      fc.property(edition, (one) => {
        assert.equal(isOlder({}, one, NOW), false);
        assert.equal(isOlder(one, {}, NOW), false);
      }),
    );
  });

  it('does not count where what is shown is of more than a day from now', () => {
    fc.assert(
      fc.property(edition, fc.integer({ min: 864e5 + 1, max: 1e11 }), (one, ahead) => {
        assert.equal(isOlder(one, { publishedDate: new Date(NOW + ahead).toISOString() }, NOW), false);
      }),
    );
  });
});
