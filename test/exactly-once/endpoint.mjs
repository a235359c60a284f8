import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import Database from 'libsql';

const CLI = new URL('../../dist/modules/endpoint/cli.js', import.meta.url).pathname;

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** The real endpoint as a process of its own, on one port and one database however often it is killed. */
export async function startEndpoint(folder) {
  const port = await freePort();
  let child;
  let starting;
  const start = () =>
    new Promise((resolve, reject) => {
      child = spawn(process.execPath, [CLI, 'serve', '--demo'], {
        env: {
          ...process.env,
          HOST: '127.0.0.1',
          PORT: String(port),
          OPD_DATA_DIR: folder,
          OPD_TRUSTED_PROXIES: '127.0.0.1',
        },
      });
      let said = '';
      const listen = (part) => {
        said += part;
        if (/ready at/.test(said)) resolve();
      };
      child.stdout.on('data', listen);
      child.stderr.on('data', listen);
      child.once('exit', (code) => reject(new Error(`the endpoint ended (${code}): ${said.slice(-400)}`)));
    });
  await start();
  return {
    port: () => port,
    /** Kills it as a power cut would, and starts it again; those who ask for it at once share one. */
    kill() {
      starting ??= (async () => {
        const dead = new Promise((resolve) => child.once('exit', resolve));
        child.removeAllListeners('exit');
        const gone = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGKILL');
        await Promise.race([dead, gone]);
        await start();
        starting = undefined;
      })();
      return starting;
    },
    /** How many rows hold these words. */
    rows(words) {
      const database = new Database(join(folder, 'feedback.db'), { readonly: true });
      try {
        return database.prepare('SELECT COUNT(*) AS number FROM opd_messages WHERE description = ?').get(words).number;
      } finally {
        database.close();
      }
    },
    async stop() {
      await starting;
      child.removeAllListeners('exit');
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await gone;
    },
  };
}
