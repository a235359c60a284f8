import { checkFolder } from './check.js';
import { SETTINGS_FILE, belongsToData } from './data-folder.js';
import { buildEdition, type Edition } from './edition.js';
import { readFiles } from './files.js';
import { reportInto, type Finding } from './finding.js';
import { olderEdition } from './messages.js';
import { publishedDateOf } from './published-date.js';

export interface LoadedEdition {
  findings: Finding[];
  /** Missing while the folder has errors. */
  edition?: Edition;
}

/**
 * Reads a data folder, checks it, and makes an edition of it.
 * @param previous the edition that readers have now; the new one is never dated earlier, since they would refuse it
 */
export async function loadEdition(folder: string, previous?: Edition): Promise<LoadedEdition> {
  const now = Date.now();
  const { findings, content } = await checkFolder(await readFiles(folder, belongsToData), now);
  if (!content) return { findings };
  const date = publishedDateOf(content, now);
  if (previous && Date.parse(date) < Date.parse(previous.publishedDate))
    reportInto(findings, SETTINGS_FILE)('warning', [], olderEdition(date, previous.publishedDate));
  return { findings, edition: await buildEdition(content, now, previous) };
}
