import { join } from 'node:path';
import { openPostgres } from './postgres.js';
import type { SqlEngine } from './sql-engine.js';
import { openSqlite } from './sqlite.js';
import { WrongStoreSettings } from './wrong-store-settings.js';

export interface EngineSettings {
  /** Where the file `feedback.db` is, unless there is a database server. */
  dataDir: string;
  /** `OPD_DATABASE_URL`: a server that speaks PostgreSQL's protocol, as `postgres://user:password@host/database`. */
  databaseUrl?: string;
}

/** Opens the database of all rooms that keep something; its tables are made by the store's `migrate`. @throws WrongStoreSettings */
export async function openEngine({ dataDir, databaseUrl }: EngineSettings): Promise<SqlEngine> {
  if (!databaseUrl) return openSqlite(join(dataDir, 'feedback.db'));
  if (!/^postgres(ql)?:\/\/./.test(databaseUrl))
    throw new WrongStoreSettings(
      'OPD_DATABASE_URL harus berbentuk postgres://user:sandi@host/basisdata. / ' +
        'OPD_DATABASE_URL must look like postgres://user:password@host/database.',
    );
  return openPostgres(databaseUrl);
}
