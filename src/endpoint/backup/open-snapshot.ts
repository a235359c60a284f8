import { join } from 'node:path';
import type { EngineSettings } from '../feedback/open-engine.js';
import { postgresSnapshot } from './postgres-snapshot.js';
import type { Snapshot } from './snapshot.js';
import { sqliteSnapshot } from './sqlite-snapshot.js';

/** The database of a place as it is at this moment. @throws BackupFault, StoreUnavailable */
export const openSnapshot = ({ dataDir, databaseUrl }: EngineSettings): Promise<Snapshot> =>
  databaseUrl ? postgresSnapshot(databaseUrl) : sqliteSnapshot(join(dataDir, 'feedback.db'));
