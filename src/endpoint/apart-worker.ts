import { constants, setPriority } from 'node:os';
import type { ApartAnswer, ApartRequest } from './apart.js';
import { hurry } from './compress.js';
import type { loadCheckedEdition } from './load-checked-edition.js';
import type { loadEdition } from './load-edition.js';
import type { loadPages } from './pages.js';
import type { compressWell } from './prepare-file.js';
import type { runApart } from './publisher/run/run-apart.js';
import type { loadAllScripts } from './versions/load-all-scripts.js';

type Of<F extends (...parameters: never[]) => unknown> = Parameters<F>;

/** Each imports what it needs: schemas, spreadsheets and picture coders take longer to load than most of these have to do. */
const loaders = {
  edition: async (...of: Of<typeof loadEdition>) => (await import('./load-edition.js')).loadEdition(...of),
  checkedEdition: async (...of: Of<typeof loadCheckedEdition>) =>
    (await import('./load-checked-edition.js')).loadCheckedEdition(...of),
  scripts: async (...of: Of<typeof loadAllScripts>) =>
    (await import('./versions/load-all-scripts.js')).loadAllScripts(...of),
  pages: async (...of: Of<typeof loadPages>) => (await import('./pages.js')).loadPages(...of),
  startPages: async () => (await import('./pages.js')).startPages(),
  compressWell: async (...of: Of<typeof compressWell>) => (await import('./prepare-file.js')).compressWell(...of),
  sources: async (...of: Of<typeof runApart>) => (await import('./publisher/run/run-apart.js')).runApart(...of),
};
export type Loaders = typeof loaders;

// Without the process that asked there is nobody to answer.
process.once('disconnect', () => process.exit());

// The other side of apart.ts: one request, one answer.
process.once('message', ({ loader, parameters, pace }: ApartRequest) => {
  if (pace == 'urgent') hurry();
  if (pace == 'idle') setPriority(constants.priority.PRIORITY_LOW);
  const load = loaders[loader] as (...parameters: unknown[]) => Promise<unknown>;
  load(...parameters)
    .then(
      (loaded): ApartAnswer => ({ loaded }),
      (error: Error): ApartAnswer => ({ error: error.message }),
    )
    .then((answer) => process.send?.(answer, () => process.disconnect()));
});
