import { join } from 'node:path';
import { feedbackPlace } from '../feedback-place.js';
import type { PublisherPlace } from './run/place.js';

/**
 * Where a publisher works, by its folder and the environment.
 * @param owner the folder beside whose files things are kept when the environment names no place; the current one when absent
 */
export function publisherPlace(
  folder: string,
  { OPD_DATA_DIR }: NodeJS.ProcessEnv,
  owner: string | undefined,
): PublisherPlace {
  return { folder, stateFolder: join(feedbackPlace({ OPD_DATA_DIR }, owner)!.dataDir, 'publisher') };
}
