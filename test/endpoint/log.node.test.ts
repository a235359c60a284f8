import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createLog, logLine, networkOf, type LogEntry } from '../../src/endpoint/log.js';

const entry: LogEntry = {
  time: Date.parse('2026-11-24T05:00:00Z'),
  method: 'GET',
  target: '/v1/news.json',
  status: 200,
  bytes: 1234,
  milliseconds: 1.26,
  address: '192.0.2.55',
};

describe('logLine', () => {
  it('tells time, method, path, status, bytes, duration and the network', () => {
    assert.equal(logLine(entry), '2026-11-24T05:00:00.000Z GET /v1/news.json 200 1234 1.3ms 192.0.2.0');
  });

  it('leaves the query out', () => {
    assert.match(logLine({ ...entry, target: '/v1/news.json?nama=Siti#x' }), / \/v1\/news\.json 200 /);
  });

  it('is one line of seven printable words, whatever the request holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (target, method) => {
        const line = logLine({ ...entry, target, method });
        assert.match(line, /^[\x20-\x7e]+$/);
        assert.equal(line.split(' ').length, 7, line);
        assert.ok(line.length < 320);
      }),
      { numRuns: 1000 },
    );
  });

  it('escapes what could forge a line or colour a terminal', () => {
    const line = logLine({ ...entry, target: '/a\r\n2026 GET /b\x1b[31m\u2028\\' });
    assert.match(line, / \/a\\u000d\\u000a2026\\u0020GET\\u0020\/b\\u001b\[31m\\u2028\\u005c /);
  });
});

describe('networkOf', () => {
  const cases: [address: string | undefined, network: string][] = [
    ['203.0.113.99', '203.0.113.0'],
    ['::ffff:203.0.113.99', '203.0.113.0'],
    ['2001:db8:1234:5678:9abc:def0:1234:5678', '2001:db8:1234::'],
    ['2001:db8::1', '2001:db8:0::'],
    ['::1', '0:0:0::'],
    ['fe80::1%eth0', 'fe80:0:0::'],
    [undefined, '-'],
  ];
  for (const [address, network] of cases)
    it(`cuts ${address} to ${network}`, () => assert.equal(networkOf(address), network));
});

describe('createLog', () => {
  it('writes all lines, in order, the last ones when flushed', () => {
    let written = '';
    const log = createLog((lines) => (written += lines));
    for (let index = 0; index < 500; index++) log.add({ ...entry, target: `/${index}` });
    log.flush();
    assert.deepEqual(
      written
        .trimEnd()
        .split('\n')
        .map((line) => line.split(' ')[2]),
      Array.from({ length: 500 }, (_, index) => `/${index}`),
    );
  });
});
