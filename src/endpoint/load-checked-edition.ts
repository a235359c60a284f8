import { checkedContent } from './checked-content.js';
import { belongsToData } from './data-folder.js';
import { buildEdition, type Edition } from './edition.js';
import { readFiles } from './files.js';
import type { LoadedEdition } from './load-edition.js';

/**
 * Makes an edition of a data folder that a publisher's run has checked before it put it there; a folder that is not as it was left is
 * checked anew. @param previous as for `loadEdition`
 */
export async function loadCheckedEdition(folder: string, previous?: Edition): Promise<LoadedEdition> {
  try {
    const content = checkedContent(await readFiles(folder, belongsToData));
    return { findings: [], edition: await buildEdition(content, Date.now(), previous) };
  } catch {
    return (await import('./load-edition.js')).loadEdition(folder, previous);
  }
}
