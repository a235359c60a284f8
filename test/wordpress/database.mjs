import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { run, start } from './processes.mjs';

const PATH = `${process.env.PATH}:/usr/sbin`;
const env = { ...process.env, PATH };

/** A MariaDB of its own in a folder, reached through a socket there alone. */
export async function startDatabase(folder) {
  const data = join(folder, 'mysql');
  const socket = join(folder, 'mysql.sock');
  mkdirSync(data);
  const root = process.getuid() === 0 ? ['--user=root'] : [];
  const common = ['--no-defaults', `--datadir=${data}`, ...root];
  await run('mariadb-install-db', [...common, '--auth-root-authentication-method=normal', '--skip-test-db'], { env });
  const database = await start(
    'mariadbd',
    [
      ...common,
      `--socket=${socket}`,
      '--skip-networking',
      `--pid-file=${join(folder, 'mysql.pid')}`,
      // It is thrown away: nothing has to survive.
      ...['--innodb-flush-log-at-trx-commit=0', '--innodb-buffer-pool-size=32M', '--skip-log-bin'],
    ],
    { env, ready: /ready for connections/ },
  );
  await run('mariadb', ['--no-defaults', `--socket=${socket}`, '-uroot', '-e', 'CREATE DATABASE wordpress'], { env });
  return { ...database, socket };
}
