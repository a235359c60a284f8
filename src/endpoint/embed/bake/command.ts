import type { Command } from '../../command.js';
import { hasErrors } from '../../finding.js';
import { saidLines } from '../../message.js';
import { findingsReport } from '../../report.js';
import { bakeFiles, type BakeFilesOptions } from './bake-files.js';
import { CannotRead } from './documents.js';
import { cannotRead } from './messages.js';

/** `opd-widgets bake PAGE… [--endpoint ADDRESS|FOLDER] [--check]`. Ends with 1 where something is left unbaked, or old. */
export const bakePages =
  (paths: readonly string[], options: Pick<BakeFilesOptions, 'endpoint' | 'check'>): Command =>
  async (say) => {
    try {
      const { pages, changed, findings } = await bakeFiles(paths, options);
      for (const file of changed) say(file);
      if (findings.length) say(findingsReport(findings));
      const count = `${changed.length}/${pages}`;
      if (options.check) say(`${count} halaman berangka lama. / ${count} pages have old figures.`);
      else say(`${count} halaman diperbarui. / ${count} pages updated.`);
      return hasErrors(findings) || (options.check && changed.length) ? 1 : 0;
    } catch (error) {
      if (!(error instanceof CannotRead)) throw error;
      say(saidLines(cannotRead(error.address, error.why)));
      return 1;
    }
  };
