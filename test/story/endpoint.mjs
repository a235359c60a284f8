import { execFile, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const CLI = fileURLToPath(new URL('../../dist/modules/endpoint/cli.js', import.meta.url));
const LINK = /http\S+\/kotak-pesan\/undangan\/\S+/;
const run = promisify(execFile);

/** The endpoint as `npm start` starts it, on a port of its own, with an empty place for messages. */
export async function startEndpoint(folder) {
  const env = { ...process.env, HOST: '127.0.0.1', PORT: '0', OPD_DATA_DIR: folder };
  const child = spawn(process.execPath, [CLI, 'serve', '--demo'], { env });
  let said = '';
  await new Promise((resolve, reject) => {
    const listen = (part) => {
      said += part;
      if (/ready at http/.test(said) && LINK.test(said)) resolve();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => reject(new Error(`the endpoint ended (${code}): ${said}`)));
  });
  child.removeAllListeners('exit');
  const origin = /ready at (http:\/\/\S+)\//.exec(said)[1];
  return {
    origin,
    /** The one-time link of the first coordinator. */
    firstLink: () => LINK.exec(said)[0],
    /** Runs a command on the same store. @returns the link that it prints */
    async command(...words) {
      const { stdout } = await run(process.execPath, [CLI, ...words], { env: { ...env, OPD_BASE_URL: origin } });
      return LINK.exec(stdout)[0];
    },
    async stop() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
    },
  };
}
