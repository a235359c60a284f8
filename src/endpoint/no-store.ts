import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { EngineSettings } from './feedback/open-engine.js';

/** Whether messages have been kept here; what a server keeps is only known once it is asked. */
export const hasStore = ({ databaseUrl, dataDir }: EngineSettings): boolean =>
  Boolean(databaseUrl) || existsSync(join(dataDir, 'feedback.db'));

/** What an operator is told otherwise. */
export const noStore = (folder: string): string =>
  `Belum ada tempat pesan di ${folder}. Jalankan serve dulu, atau sebutkan FOLDER, OPD_DATA_DIR, atau OPD_DATABASE_URL.
There is no place of messages in ${folder}. First run serve, or name the FOLDER, OPD_DATA_DIR or OPD_DATABASE_URL.`;
