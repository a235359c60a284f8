/**
 * Builds, then runs the checks named (`node test/run.mjs node`), or all of `npm test` when none is, and ends with the line
 * `N passed, N failed`. Names of test files may follow: `node test/run.mjs browser test/widgets/card.test.ts`.
 */
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { availableParallelism, freemem } from 'node:os';
import { join } from 'node:path';
import { compileTests } from './compile.mjs';

const PARTS = {
  build: () => npm('build'),
  check: () => npm('check'),
  lint: () => npm('lint'),
  node: nodeTests,
  browser: (files) => browserTests('chromium', files),
  firefox: (files) => browserTests('firefox', files),
  webkit: (files) => browserTests('webkit', files),
};
/** What is done one after the other; together what is one process each. */
const ALL = [['check', 'lint'], ['node'], ['browser']];
/** A quiet machine needs less than 20 minutes, installation included; what runs much longer hangs: it is stopped and counts as a failure. */
const DEADLINE = Date.now() + 30 * 60_000;
const OUT = '.test';

/** A folder that Linux keeps in memory. */
const MEMORY = '/dev/shm';
/** Far more than tests write at a time. */
const ENOUGH = 6 * 2 ** 30;

/** Tests make and remove thousands of small files and databases: in memory, where there is plenty, that takes half the time. */
function temporaryFolder() {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    if (Math.min(bavail * bsize, freemem()) < ENOUGH) return;
    const folder = mkdtempSync(join(MEMORY, 'opd-test-'));
    // PostgreSQL has a user of its own where root starts it.
    chmodSync(folder, 0o711);
    return folder;
  } catch {
    return;
  }
}
const temporary = temporaryFolder();
process.on('exit', () => temporary && rmSync(temporary, { recursive: true, force: true, maxRetries: 3 }));

const WINDOWS = process.platform == 'win32';
/** What runs now; each ends with all that it has started. */
const running = new Set();
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    for (const stop of running) stop();
    process.exit(1);
  });

/** Runs a command to its end; answers its exit code, or 1 if it had to be stopped. */
function run(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: 'inherit',
      env: { ...process.env, ...(temporary && { TMPDIR: temporary, OPD_TEST_RUN: temporary }), ...env },
      detached: !WINDOWS,
      shell: WINDOWS && command == 'npm',
    });
    const stop = () => (WINDOWS ? child.kill() : process.kill(-child.pid, 'SIGKILL'));
    running.add(stop);
    const timer = setTimeout(
      () => {
        console.error(`Stopped: ${command} ${args.join(' ')} took too long`);
        stop();
      },
      Math.max(1000, DEADLINE - Date.now()),
    );
    const end = (code) => {
      clearTimeout(timer);
      running.delete(stop);
      resolve(code ?? 1);
    };
    child.on('exit', end);
    child.on('error', (error) => {
      console.error(error.message);
      end(1);
    });
  });
}

/** A command that is right or wrong counts as one. */
async function npm(script) {
  const failed = await run('npm', ['run', '--silent', script]);
  return failed ? { passed: 0, failed: 1 } : { passed: 1, failed: 0 };
}

/** A run that broke down without a failing test, or that ran none, is a failure. */
const honest = (code, { passed = 0, failed = 0, skipped = 0 }) => ({
  passed,
  failed: failed || (code || !passed ? 1 : 0),
  skipped,
});

async function nodeTests(files) {
  // Node 20 takes no patterns here.
  const found = readdirSync('test', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.node.test.ts'),
  );
  const tap = join(OUT, 'node.tap');
  const reporters = Object.entries({ spec: 'stdout', tap }).flatMap(([name, destination]) => [
    `--test-reporter=${name}`,
    `--test-reporter-destination=${destination}`,
  ]);
  const compiled = await compileTests(join(OUT, 'js'));
  const code = await run(process.execPath, [
    // Tests wait about as long as they work.
    ...['--enable-source-maps', '--test', `--test-concurrency=${availableParallelism() + 1}`, ...reporters],
    ...(files.length ? files : found.sort().map((name) => join('test', name))).map(compiled),
  ]);
  const text = read(tap);
  const count = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
  return honest(code, { passed: count('pass'), failed: count('fail') + count('cancelled'), skipped: count('skipped') });
}

async function browserTests(browser, files) {
  const counts = join(OUT, `${browser}.json`);
  const code = await run(
    process.execPath,
    ['node_modules/@web/test-runner/dist/bin.js', ...(files.length ? ['--files', ...files] : [])],
    { OPD_BROWSER: browser, OPD_COUNTS: counts },
  );
  return honest(code, JSON.parse(read(counts) || '{}'));
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // The run ended before it could write.
    return '';
  }
}

const named = process.argv.slice(2).filter((name) => name in PARTS);
const files = process.argv.slice(2).filter((name) => !(name in PARTS));
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT);

const results = [];
for (const together of [['build'], ...(named.length ? named.map((name) => [name]) : ALL)]) {
  const started = Date.now();
  const part = async (name) => ({
    name,
    ...(await PARTS[name](files)),
    seconds: Math.round((Date.now() - started) / 1000),
  });
  results.push(...(await Promise.all(together.map(part))));
}

console.log();
for (const { name, passed, failed, skipped, seconds } of results)
  console.log(
    `${name.padEnd(8)} ${String(passed).padStart(5)} passed ${String(failed).padStart(5)} failed ${skipped ? `${skipped} skipped ` : ''}(${seconds} s)`,
  );
if (!named.length) console.log('Firefox and WebKit not run: npm run test:firefox, npm run test:webkit');
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') ? 1 : 0;
