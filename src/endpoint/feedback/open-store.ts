import { join } from 'node:path';

import { openPostgresStore } from './postgres-store.js';
import { openSqliteStore } from './sqlite-store.js';
import type { Store } from './store.js';
import { WrongStoreSettings } from './wrong-store-settings.js';

export interface StoreSettings {
  /** Where the file `feedback.db` is, unless there is a database server. */
  dataDir: string;
  /** `OPD_DATABASE_URL`: a server that speaks PostgreSQL's protocol, as `postgres://user:password@host/database`. */
  databaseUrl?: string;
}

/** Opens the place where messages are kept; it is first used with `migrate`. @throws WrongStoreSettings */
export async function openStore({ dataDir, databaseUrl }: StoreSettings): Promise<Store> {
  if (!databaseUrl) return openSqliteStore(join(dataDir, 'feedback.db'));
  if (!/^postgres(ql)?:\/\/./.test(databaseUrl))
    throw new WrongStoreSettings(
      'OPD_DATABASE_URL harus berbentuk postgres://user:sandi@host/basisdata. / ' +
        'OPD_DATABASE_URL must look like postgres://user:password@host/database.',
    );
  return openPostgresStore(databaseUrl);
}
