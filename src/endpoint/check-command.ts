import { checkFolder } from './check.js';
import type { Command } from './command.js';
import { belongsToData } from './data-folder.js';
import { readFiles } from './files.js';
import { findingsReport } from './report.js';

export const check =
  (folder: string): Command =>
  async (say) => {
    const files = await readFiles(folder, belongsToData);
    const { findings, content } = await checkFolder(files, Date.now());
    if (content) {
      const { projects, news, settings, images } = content;
      say(`${projects.length} program, ${news.length} berita, ${settings.agencies.length} OPD, ${images.size} gambar`);
      say(
        `${projects.length} programmes, ${news.length} news items, ${settings.agencies.length} agencies, ${images.size} pictures\n`,
      );
    }
    say(findingsReport(findings));
    return content ? 0 : 1;
  };
