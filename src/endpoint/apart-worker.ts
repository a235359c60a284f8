import type { ApartAnswer, ApartRequest } from './apart.js';
import { loadEdition } from './load-edition.js';
import { loadPages } from './pages.js';
import { loadAllScripts } from './versions/load-all-scripts.js';

const loaders = { edition: loadEdition, scripts: loadAllScripts, pages: loadPages };
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
