import { spawn } from 'node:child_process';

const CLI = new URL('../../dist/modules/endpoint/cli.js', import.meta.url).pathname;

/** The real endpoint as a process of its own, of which every word is kept that it writes. */
export async function startEndpoint(folder) {
  const child = spawn(process.execPath, [CLI, 'serve', '--demo'], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', OPD_DATA_DIR: folder },
  });
  const gone = new Promise((resolve) => child.once('close', resolve));
  let output = '';
  const origin = await new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part) => {
        output += part;
        const [, found] = /ready at (http:\/\/[^\s/]+)/.exec(output) ?? [];
        if (found) resolve(found);
      });
    void gone.then(() => reject(new Error(`the endpoint ended: ${output.slice(-400)}`)));
  });
  return {
    origin,
    output: () => output,
    async stop() {
      // Asked to end, it writes the last lines of its log.
      child.kill('SIGTERM');
      await gone;
    },
  };
}
