import { execFile, spawn } from 'node:child_process';
import { createServer } from 'node:net';

/** A port of this machine that nobody uses now. */
export const freePort = () =>
  new Promise((found) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });

const running = new Set();
// Whatever went wrong, nothing stays behind.
process.on('exit', () => running.forEach((child) => process.kill(-child.pid, 'SIGKILL')));

/** Starts a program that goes on, in a group of its own. @param ready said on one of its streams once it works */
export async function start(command, args, { ready, ...options } = {}) {
  const child = spawn(command, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'], ...options });
  let output = '';
  running.add(child);
  const ended = new Promise((done) => child.once('exit', done)).then(() => running.delete(child));
  await new Promise((works, fails) => {
    child.once('error', fails);
    child.once('exit', (code) => fails(new Error(`${command} ended with ${code}:\n${output}`)));
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part) => {
        // A server under test may speak for long.
        output = (output + part).slice(-100_000);
        if (!ready || ready.test(output)) works();
      });
    if (!ready) works();
  });
  return {
    output: () => output,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGTERM');
      await ended;
    },
  };
}

/** Runs a program to its end; meanwhile the servers of these tests go on answering. @returns what it wrote */
export const run = (command, args, options = {}) =>
  new Promise((done, fails) => {
    execFile(command, args, { maxBuffer: 64 << 20, ...options }, (error, stdout, stderr) =>
      error ? fails(new Error(`${command} ${args.join(' ')}: ${error.code}\n${stdout}${stderr}`)) : done(stdout),
    );
  });
