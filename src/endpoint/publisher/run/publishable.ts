import type { Content } from '../../content.js';
import { belongsToData, type FolderFiles } from '../../data-folder.js';
import { readFiles } from '../../files.js';
import type { Finding, Message } from '../../finding.js';
import { SourceFailed } from '../../sources/found.js';
import type { Normalised } from '../normalise.js';
import { withoutErrors } from '../normalise/without-errors.js';

/** What the publisher writes by hand beside the settings: services, places and examples of what people can send. */
export const handWritten = (folder: string): Promise<FolderFiles> =>
  readFiles(folder, (path) => path.startsWith('feedback/') && belongsToData(path));

/** What of all that came can be published. */
export interface Publishable {
  files: FolderFiles;
  content: Content;
  findings: Finding[];
}

/** What can be published, or why nothing can. @param others files beside the documents */
export async function publishableOr(
  normalised: Normalised,
  others: FolderFiles,
  now: number,
  previous: FolderFiles | undefined,
): Promise<Publishable | { said: Message }> {
  try {
    return await withoutErrors(normalised, others, now, previous);
  } catch (error) {
    if (!(error instanceof SourceFailed)) throw error;
    return { said: error.said };
  }
}
