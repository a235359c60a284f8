import type { Command } from './command.js';
import { NotOurs } from './kept-folders.js';
import { loadEdition } from './load-edition.js';
import { publish as publishEdition } from './publish.js';
import { publishedBefore } from './published-before.js';
import { publishedFiles } from './published-files.js';
import { findingsReport } from './report.js';
import { ownVersion } from './versions/own-version.js';

export const publish =
  (folder: string, out: string): Command =>
  async (say) => {
    const { findings, edition } = await loadEdition(folder, await publishedBefore(out));
    if (findings.length) say(findingsReport(findings));
    if (!edition) return 1;
    try {
      // The edition that stands there holds the older versions; each edition takes them over from the one before.
      const others = await publishedFiles(edition, { own: await ownVersion(), folder: out, keep: false });
      others.notes.forEach(say);
      const { folder: written, files } = await publishEdition(out, edition, others.files);
      say(`${files} berkas terbit di ${out} (${written}), edisi ${edition.publishedDate}`);
      say(`${files} files published at ${out}, edition ${edition.publishedDate}`);
      return 0;
    } catch (error) {
      if (!(error instanceof NotOurs)) throw error;
      say(error.message);
      return 1;
    }
  };
