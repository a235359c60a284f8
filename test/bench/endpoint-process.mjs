import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../dist/modules/endpoint/cli.js', import.meta.url));

/** Starts the built endpoint with the demo's data on a free port: `{origin, stop}`. */
export async function startEndpoint() {
  const child = spawn(process.execPath, [CLI, 'serve', '--demo'], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', OPD_DATA_DIR: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const origin = await new Promise((resolve, reject) => {
    // It goes on being read: a full pipe would stop the endpoint.
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /(http:\/\/127\.0\.0\.1:\d+)\//.exec(line)?.[1];
      if (found) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`the endpoint ended with ${code}; has it been built?`)));
  });
  return { origin, stop: () => child.kill() };
}
