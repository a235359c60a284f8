import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { EndpointError } from '../../src/client/index.js';
import { readRetryAfter, retryDelay, shortestPause } from '../../src/client/retry-delay.js';
import { BASE, NOW } from './documents.js';

const HOUR = 36e5;

describe('Retry-After', () => {
  it('is nothing without the header', () => {
    assert.equal(readRetryAfter(null, NOW), undefined);
  });

  it('counts seconds, at most an hour', () => {
    fc.assert(
      fc.property(fc.nat(), (seconds) => {
        assert.equal(readRetryAfter(String(seconds), NOW), Math.min(seconds * 1e3, HOUR));
      }),
    );
  });

  it('counts to a moment, at most an hour away', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10_000 }), (seconds) => {
        const header = new Date(NOW + seconds * 1e3).toUTCString();
        assert.equal(readRetryAfter(header, NOW), Math.min(seconds * 1e3, HOUR));
      }),
    );
  });

  it('is a minute where it makes no sense, as does a moment that has passed', () => {
    for (const header of ['soon', '-5', '12 minutes', '1,5', '2026', 'NaN', 'x GMT', new Date(NOW - 1e3).toUTCString()])
      assert.equal(readRetryAfter(header, NOW), header == '2026' ? 2_026_000 : 6e4, header);
  });

  it('is some time between nothing and an hour, whatever it says', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.date().map(String), fc.double().map(String)), (header) => {
        const pause = readRetryAfter(header, NOW)!;
        assert.ok(pause >= 0 && pause <= HOUR);
      }),
    );
  });
});

describe('the pause before the next try', () => {
  it('is 5 s, doubles up to 5 minutes, and differs by a fifth each way', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2000 }), (failures) => {
        const pause = retryDelay(failures, 0);
        const planned = Math.min(5e3 * 2 ** failures, 3e5);
        assert.ok(pause >= planned * 0.8 && pause <= planned * 1.2, `${failures}: ${pause}`);
      }),
    );
    assert.ok(new Set(Array.from({ length: 50 }, () => retryDelay(0, 0))).size > 40);
  });

  it('is never shorter than the endpoint asks for, and never the same for all whom it asks', () => {
    fc.assert(
      fc.property(fc.nat({ max: 20 }), fc.nat({ max: HOUR }), (failures, retryAfter) => {
        const pause = shortestPause(new EndpointError('status', BASE, 503, retryAfter));
        assert.equal(pause, retryAfter);
        assert.ok(retryDelay(failures, pause) >= retryAfter);
      }),
    );
    assert.ok(new Set(Array.from({ length: 50 }, () => retryDelay(0, 120_000))).size > 40);
  });

  it('is 5 minutes at least where a quick change is unlikely', () => {
    for (const lasting of [
      new EndpointError('status', BASE, 404),
      new EndpointError('status', BASE, 410),
      new EndpointError('not-found', BASE, 404),
      new EndpointError('newer-version', BASE),
      new EndpointError('status', BASE, 404, 1e3),
    ])
      assert.equal(shortestPause(lasting), 3e5);
    for (const passing of [new EndpointError('network', BASE), new EndpointError('status', BASE, 503)])
      assert.equal(shortestPause(passing), 0);
  });
});
