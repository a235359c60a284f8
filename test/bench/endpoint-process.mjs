import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../dist/modules/endpoint/cli.js', import.meta.url));

/**
 * Starts the built endpoint with the demo's data on a free port.
 * @param env what else it is told, such as where messages are kept
 * @returns {Promise<{origin: string, port: number, pid: number, stop: (signal?: NodeJS.Signals) => Promise<void>}>}
 */
export async function startEndpoint(env = {}) {
  const child = spawn(process.execPath, [CLI, 'serve', '--demo'], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', OPD_DATA_DIR: '', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const port = await new Promise((resolve, reject) => {
    // It goes on being read: a full pipe would stop the endpoint.
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /http:\/\/127\.0\.0\.1:(\d+)\//.exec(line)?.[1];
      if (found) resolve(Number(found));
    });
    ended.then((code) => reject(new Error(`the endpoint ended with ${code}; has it been built?`)));
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    pid: child.pid,
    async stop(signal) {
      child.kill(signal);
      await ended;
    },
  };
}
