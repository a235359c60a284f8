import { checkFolder } from '../../check.js';
import type { Content } from '../../content.js';
import { SETTINGS_FILE, type FolderFiles } from '../../data-folder.js';
import type { Finding } from '../../finding.js';
import { SourceFailed } from '../../sources/found.js';
import type { Bytes } from '../../stored-file.js';
import type { Normalised } from '../normalise.js';
import { dated } from './dated.js';
import { bytesOf } from './documents.js';
import { leaveOut } from './leave-out.js';
import { tellFindings } from './tell-findings.js';

/** A data folder that can be published, and what was found in it. */
export interface Publishable {
  files: Map<string, Bytes>;
  content: Content;
  findings: Finding[];
}

/**
 * The files of a data folder without the programmes, news items and pictures that have errors. What is left out goes out of
 * `normalised` too and becomes a remark with its place in its source; warnings become doubts.
 * @param others files beside the documents: images/, feedback/
 * @param previous the data folder made last time; where anything is not as it was there, the edition is dated now
 * @throws SourceFailed where nothing is left, or the error is in no part that could be left out
 */
export async function withoutErrors(
  normalised: Normalised,
  others: FolderFiles,
  now: number,
  previous?: FolderFiles,
): Promise<Publishable> {
  const beside = new Map(others);
  for (;;) {
    const files = new Map<string, Bytes>(beside);
    for (const [path, document] of normalised.documents) files.set(path, bytesOf(document));
    const { findings, content } = await checkFolder(files, now);
    if (content) {
      tellFindings(findings, normalised);
      if (!previous) return { files, content, findings };
      const settings = dated(content.settings, files, previous, now);
      return {
        files: files.set(SETTINGS_FILE, bytesOf(settings)),
        content: { ...content, settings },
        findings,
      };
    }
    const errors = findings.filter(({ level }) => level == 'error');
    const told = errors.filter((error) => leaveOut(error, errors, normalised, beside));
    if (!told.length) {
      const [{ problem, remedy, file }] = errors as [Finding, ...Finding[]];
      throw new SourceFailed({ problem, remedy }, { file });
    }
  }
}
