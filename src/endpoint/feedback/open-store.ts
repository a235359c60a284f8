import { openEngine, type EngineSettings } from './open-engine.js';
import { createSqlStore } from './sql-store.js';
import type { Store } from './store.js';

/** Opens the place where messages are kept; it is first used with `migrate`. @throws WrongStoreSettings */
export const openStore = async (settings: EngineSettings): Promise<Store> => createSqlStore(await openEngine(settings));
