import type { ApartAnswer, ApartRequest } from './apart.js';
import { loadEdition } from './load-edition.js';
import { loadPages } from './pages.js';
import type { runApart } from './publisher/run/run-apart.js';
import { loadAllScripts } from './versions/load-all-scripts.js';

type RunApart = typeof runApart;

const loaders = {
  edition: loadEdition,
  scripts: loadAllScripts,
  pages: loadPages,
  /** Imported when asked for: most processes like this one read no sources. */
  sources: async (...run: Parameters<RunApart>) => (await import('./publisher/run/run-apart.js')).runApart(...run),
};
export type Loaders = typeof loaders;

// Without the process that asked there is nobody to answer.
process.once('disconnect', () => process.exit());

// The other side of apart.ts: one request, one answer.
process.once('message', ({ loader, parameters }: ApartRequest) => {
  const load = loaders[loader] as (...parameters: unknown[]) => Promise<unknown>;
  load(...parameters)
    .then(
      (loaded): ApartAnswer => ({ loaded }),
      (error: Error): ApartAnswer => ({ error: error.message }),
    )
    .then((answer) => process.send?.(answer, () => process.disconnect()));
});
