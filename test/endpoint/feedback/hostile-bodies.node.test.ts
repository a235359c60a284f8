import assert from 'node:assert/strict';
import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { packageRoot } from '../../../src/endpoint/package-root.js';
import { messageBody, newKey, startCollecting, type Collecting } from '../../support/collecting.js';
import { processorTime } from '../../support/processor-time.js';
import { statusOf } from '../../support/raw-http.js';

const SUITE = join(packageRoot(), '../shared/data/trust/json-suite');
const LIMIT = 64 * 1024;
/** What may be read of a body beyond the limit. */
const MOST_BEYOND = 1024 * 1024;
/** What both ends of a connection on one machine may hold on its way. */
const BUFFERS = 8_000_000;

const head = (...fields: string[]): string =>
  [
    'POST /v1/feedback/requests HTTP/1.1',
    'Host: x',
    'Content-Type: application/json',
    `Idempotency-Key: "${newKey()}"`,
    ...fields,
    '\r\n',
  ].join('\r\n');

describe('the collector, sent what nobody should send', () => {
  let collecting: Collecting;
  const open: Socket[] = [];
  const connection = (): Socket => {
    const { hostname, port } = new URL(collecting.address);
    const socket = connect(+port, hostname);
    socket.on('error', () => undefined);
    open.push(socket);
    return socket;
  };
  /** Sends until the other side ends; gives its answer and how much left this side. */
  const sendAll = (start: string, part: string): Promise<{ answer: string; sent: number }> =>
    new Promise((resolve) => {
      const socket = connection();
      let answer = '';
      const write = (): void => {
        while (!socket.destroyed && socket.bytesWritten < 5 * BUFFERS && socket.write(part));
        if (socket.bytesWritten >= 5 * BUFFERS) socket.destroy();
      };
      socket.on('data', (received) => (answer += received.toString('latin1')));
      socket.on('drain', write);
      socket.on('close', () => resolve({ answer, sent: socket.bytesWritten - socket.writableLength }));
      socket.write(start);
      write();
    });

  before(async () => {
    collecting = await startCollecting();
  });
  after(async () => {
    for (const socket of open) socket.destroy();
    await collecting.close();
  });

  it('takes a body up to the limit, and none beyond it', async () => {
    const bare = JSON.stringify(messageBody({ padding: '' })).length;
    const body = (length: number) => messageBody({ padding: 'x'.repeat(length - bare) });
    assert.equal((await collecting.post(body(LIMIT))).status, 201);
    assert.equal((await collecting.post(body(LIMIT + 1))).status, 413);
  });

  it('is held up by nothing that is repeated thousands of times, in any field', async () => {
    const fields = [
      'service_code',
      'kind',
      'description',
      'program_id',
      'agency',
      'name',
      'contact',
      'address_string',
      'page',
    ];
    const before = processorTime();
    for (const part of ['@.', '\t', ' ', '.', '-', '08', 'a@', 'http://', '\u200b'])
      for (const field of fields) {
        const repeated = part.repeat(60_000 / JSON.stringify(part).length);
        assert.ok((await collecting.post(messageBody({ [field]: `${repeated} x` }))).status < 500);
      }
    assert.ok(processorTime() - before < 5000, `${processorTime() - before} ms`);
  });

  it('refuses 10 MB with an answer that arrives', async () => {
    const response = await collecting.post(new Uint8Array(10_000_000));
    assert.equal(response.status, 413);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.match(await response.text(), /terlalu besar/);
  });

  it('refuses by the announced length, before a byte of it has come', async () => {
    const socket = connection();
    socket.write(head('Content-Length: 65537'));
    const answer = await new Promise<string>((resolve) => socket.once('data', (part) => resolve(part.toString())));
    assert.equal(statusOf(answer), 413);
    assert.match(answer, /connection: close/i);
  });

  const chunk = `4000\r\n${'x'.repeat(0x4000)}\r\n`;
  const endless: [string, number, string, string][] = [
    ['a body of a false length', 413, head('Content-Length: 100000000'), 'x'.repeat(0x4000)],
    ['chunks without end', 413, head('Transfer-Encoding: chunked'), chunk],
    [
      'chunks without end of a type it does not take',
      415,
      head('Transfer-Encoding: chunked').replace('/json', '/x'),
      chunk,
    ],
  ];
  for (const [name, status, start, part] of endless)
    it(`refuses ${name}, and soon reads no more of it`, async () => {
      const { answer, sent } = await sendAll(start, part);
      assert.equal(statusOf(answer), status);
      assert.match(answer, /application\/problem\+json/);
      assert.ok(sent < MOST_BEYOND + BUFFERS, `${sent} bytes sent`);
    });

  it('refuses a type without waiting for its body', async () => {
    const socket = connection();
    socket.write(
      'POST /v1/feedback/requests HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 99\r\n\r\n',
    );
    const answer = await new Promise<string>((resolve) => socket.once('data', (part) => resolve(part.toString())));
    assert.equal(statusOf(answer), 415);
  });

  it('stores nothing of a body that is cut off', async () => {
    const before = await collecting.store.counts({});
    const socket = connection();
    const body = JSON.stringify(messageBody());
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.resume().end(head(`Content-Length: ${body.length}`) + body.slice(0, -1));
    await closed;
    assert.deepEqual(await collecting.store.counts({}), before);
  });

  it('reads the rest of a body it does not want, so that the connection serves on', async () => {
    const socket = connection();
    const wrong = head('Content-Length: 30000').replace('application/json', 'text/plain') + 'x'.repeat(30_000);
    socket.write(`${wrong}GET /v1/index.json HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    let answers = '';
    for await (const part of socket) answers += String(part);
    assert.deepEqual(
      [...answers.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status),
      ['415', '200'],
    );
  });

  it('answers others while 1,000 connections are half open and half their bodies never come', async (test) => {
    const median = async (): Promise<number> => {
      const times: number[] = [];
      for (let count = 0; count < 60; count++) {
        const started = performance.now();
        const from = `198.51.100.${count}`;
        assert.equal((await collecting.post(messageBody(), { from })).status, 201);
        times.push(performance.now() - started);
        if (count % 5 == 4) collecting.clock.now += 60_000;
      }
      return times.sort((a, b) => a - b)[30]!;
    };
    await median();
    const calm = await median();
    const half = Array.from({ length: 1000 }, (_, number) => {
      const socket = connection();
      socket.write(number % 2 ? `${head('Content-Length: 5000')}{` : 'POST /v1/feedback/requests HTTP/1.1\r\nHost:');
      return socket;
    });
    await Promise.all(half.map((socket) => new Promise((resolve) => socket.once('connect', resolve))));
    const busy = await median();
    test.diagnostic(`median ${calm.toFixed(1)} ms calm, ${busy.toFixed(1)} ms among half-open connections`);
    assert.ok(busy < 2 * calm + 10);
    for (const socket of half) socket.destroy();
  });

  it('answers every text of the JSON suite with the status it deserves', async (test) => {
    if (!existsSync(SUITE)) {
      test.diagnostic(`not there: ${SUITE}`);
      return;
    }
    for (const name of readdirSync(SUITE).filter((file) => file.endsWith('.json'))) {
      const text = new Uint8Array(readFileSync(join(SUITE, name)));
      const { status } = await collecting.post(text);
      // What is valid JSON but no message cannot become one either.
      const allowed = text.length > LIMIT ? [413] : name.startsWith('n_') ? [400] : [400, 422];
      assert.ok(allowed.includes(status), `${name}: ${status}`);
      // The same text as a value in a message: wrong JSON is refused, right JSON in a field of no meaning is harmless.
      const [start, end] = [`${JSON.stringify(messageBody()).slice(0, -1)},"other":`, '}'].map((part) =>
        Buffer.from(part),
      );
      const around = await collecting.post(new Uint8Array(Buffer.concat([start!, text, end!])), { from: name });
      assert.ok(around.status < 500, `${name} in a message: ${around.status}`);
      if (name.startsWith('y_')) assert.ok([201, 400, 429].includes(around.status), `${name}: ${around.status}`);
      collecting.clock.now += 60_000;
    }
  });
});
