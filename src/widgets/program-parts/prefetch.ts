import { savesData } from '../saves-data.js';

/** When the pictures too are there, on a slow line; milliseconds. */
const QUIET = 8e3;

/** What a reader needs when the network has died, fetched while there is one: all details, and the sentences of failure. */
export const prefetch = (): unknown =>
  savesData() ||
  setTimeout(() => {
    for (const file of [import('../program-details/index.js'), import('../on-demand/index.js')])
      // Asked for again when it is needed.
      file.catch(() => {});
  }, QUIET);
