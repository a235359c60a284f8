// The endpoint beside a bare node:http handler that sends the same bytes and headers, in one run.
// node test/bench/endpoint.mjs [--json] [--rounds 7] [--seconds 2]
import { fork, spawn, execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const CONNECTIONS = 64;
const PATH = '/v1/programs.json';
const ENCODINGS = ['br', 'gzip', 'identity'];

function bareServer() {
  process.once('message', (answers) => {
    const server = createServer((request, response) => {
      const { headers, body } = answers[request.headers['accept-encoding']];
      response.writeHead(200, headers);
      response.end(body);
    });
    server.listen(0, '127.0.0.1', () => process.send(server.address().port));
  });
}

async function main() {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean' },
      rounds: { type: 'string', default: '7' },
      seconds: { type: 'string', default: '2' },
    },
  });
  const folder = await mkdtemp(join(tmpdir(), 'opd-bench-'));
  const children = [];
  try {
    const endpoint = await startEndpoint(folder, children);
    const answers = Object.fromEntries(await Promise.all(ENCODINGS.map((name) => answerOf(endpoint.port, name))));
    const bare = await startBare(answers, children);
    const results = [];
    for (const encoding of ENCODINGS) {
      const rounds = [];
      for (let round = -1; round < +values.rounds; round++) {
        const pair = {};
        // Each goes first in every other round.
        for (const server of round % 2 ? [endpoint, bare] : [bare, endpoint])
          pair[server.name] = await load(server, encoding, +values.seconds * 1000);
        if (round >= 0) rounds.push(pair); // the first one warms up
      }
      const medianOf = (figure) => median(rounds.map(figure));
      results.push({
        encoding,
        bytes: answers[encoding].body.length,
        endpoint: medianOf(({ endpoint: { rate } }) => rate),
        bare: medianOf(({ bare: { rate } }) => rate),
        ratio: medianOf((pair) => pair.endpoint.rate / pair.bare.rate),
        ratios: rounds.map((pair) => +(pair.endpoint.rate / pair.bare.rate).toFixed(2)),
        // Processor time tells more than the clock where other work runs on the machine.
        cpuRatio: medianOf((pair) => pair.bare.cpu / pair.endpoint.cpu),
        cpu: { endpoint: medianOf((pair) => pair.endpoint.cpu), bare: medianOf((pair) => pair.bare.cpu) },
      });
    }
    const memory = { endpointMB: rss(endpoint.pid), bareMB: rss(bare.pid) };
    report({ path: PATH, connections: CONNECTIONS, ...values, results, memory }, values.json);
  } finally {
    for (const child of children) child.kill();
    await rm(folder, { recursive: true, force: true });
  }
}

async function startEndpoint(folder, children) {
  const log = await open(join(folder, 'log'), 'w');
  const cli = fileURLToPath(new URL('../../dist/modules/endpoint/cli.js', import.meta.url));
  const child = spawn(process.execPath, [cli, 'serve', '--demo'], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', OPD_DATA_DIR: '' },
    stdio: ['ignore', log.fd, 'inherit'],
  });
  children.push(child);
  await log.close();
  for (let tries = 0; tries < 300; tries++) {
    const port = /http:\/\/127\.0\.0\.1:(\d+)\//.exec(await readFile(join(folder, 'log'), 'utf8'))?.[1];
    if (port) return { name: 'endpoint', port: +port, pid: child.pid };
    await wait(100);
  }
  throw new Error('the endpoint did not start; has it been built?');
}

async function startBare(answers, children) {
  const child = fork(fileURLToPath(import.meta.url), {
    env: { ...process.env, OPD_BENCH_BARE: '1' },
    serialization: 'advanced',
  });
  children.push(child);
  child.send(answers);
  const port = await new Promise((resolve) => child.once('message', resolve));
  return { name: 'bare', port, pid: child.pid };
}

/** The endpoint's answer, to be repeated by the bare server: head fields and raw bytes. */
function answerOf(port, encoding) {
  return new Promise((resolve, reject) => {
    const parts = [];
    const socket = connect(port, '127.0.0.1', () => socket.write(request(encoding).replace('keep-alive', 'close')));
    socket.on('data', (part) => parts.push(part));
    socket.on('error', reject);
    socket.on('end', () => {
      const bytes = Buffer.concat(parts);
      const end = bytes.indexOf('\r\n\r\n');
      const lines = bytes.toString('latin1', 0, end).split('\r\n').slice(1);
      const headers = Object.fromEntries(lines.map((line) => line.split(/: (.*)/, 2)));
      for (const name of ['Date', 'Connection', 'Keep-Alive']) delete headers[name];
      resolve([encoding, { headers, body: bytes.subarray(end + 4) }]);
    });
  });
}

const request = (encoding) =>
  `GET ${PATH} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: ${encoding}\r\nConnection: keep-alive\r\n\r\n`;

/** Requests a second over 64 connections, each asking again as soon as it is answered, and processor µs a request. */
async function load({ port, pid }, encoding, milliseconds) {
  const text = request(encoding);
  let answered = 0;
  let counting = true;
  const sockets = await Promise.all(
    Array.from(
      { length: CONNECTIONS },
      () =>
        new Promise((resolve, reject) => {
          const socket = connect(port, '127.0.0.1', () => resolve(socket));
          socket.setNoDelay(true);
          socket.once('error', reject);
        }),
    ),
  );
  const started = performance.now();
  const cpuBefore = cpuTime(pid);
  for (const socket of sockets) {
    let missing = 0;
    socket.on('data', (part) => {
      if (missing == 0) {
        const end = part.indexOf('\r\n\r\n');
        const length = /content-length: (\d+)/i.exec(part.toString('latin1', 0, end))[1];
        missing = end + 4 + +length;
      }
      missing -= part.length;
      if (missing > 0) return;
      if (!counting) return void socket.destroy();
      answered++;
      socket.write(text);
    });
    socket.write(text);
  }
  await wait(milliseconds);
  counting = false;
  const rate = Math.round(answered / ((performance.now() - started) / 1000));
  const cpu = +((cpuTime(pid) - cpuBefore) / answered).toFixed(1);
  await wait(200);
  for (const socket of sockets) socket.destroy();
  return { rate, cpu };
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

/** Processor time that a process has used, in µs; Linux only. */
function cpuTime(pid) {
  if (process.platform != 'linux') return NaN;
  const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').replace(/.*\) /, '').split(' ');
  return (+fields[11] + +fields[12]) * 1e4; // ticks of 10 ms
}

const rss = (pid) => Math.round(+execFileSync('ps', ['-o', 'rss=', '-p', String(pid)]).toString() / 1024);

function report(result, json) {
  if (json) return console.log(JSON.stringify(result, null, 2));
  console.log(`${result.path}, ${result.connections} connections, medians of ${result.rounds} interleaved rounds`);
  for (const { encoding, bytes, endpoint, bare, ratio, ratios, cpu, cpuRatio } of result.results)
    console.log(
      `${encoding.padEnd(8)} ${bytes} bytes: endpoint ${endpoint}/s, bare ${bare}/s, ratio ${ratio.toFixed(2)} (${ratios.join(' ')}); ` +
        `processor ${cpu.endpoint} and ${cpu.bare} µs a request, ratio ${cpuRatio.toFixed(2)}`,
    );
  console.log(`resident memory after it: endpoint ${result.memory.endpointMB} MB, bare ${result.memory.bareMB} MB`);
}

if (process.env.OPD_BENCH_BARE) bareServer();
else await main();
