import { join } from 'node:path';
import type { Command } from './command.js';
import { init as initFolder, NotEmpty } from './init.js';

export const init =
  (folder: string): Command =>
  async (say) => {
    try {
      for (const path of await initFolder(folder, new Date())) say(join(folder, path));
      say(`\nBaca ${join(folder, 'BACA-SAYA.md')}, lalu: opd-widgets serve ${folder}`);
      return 0;
    } catch (error) {
      if (!(error instanceof NotEmpty)) throw error;
      say(`Folder ${folder} sudah berisi; pilih nama lain.\nThe folder ${folder} is not empty; choose another name.`);
      return 1;
    }
  };
