import { resolve } from 'node:path';
import type { Command } from '../command.js';
import { findingsReport } from '../report.js';
import { ownVersion } from '../versions/own-version.js';
import { EXIT, endOf } from './exit.js';
import { publisherPlace } from './place-of.js';
import { dataVersions, timeOfVersion } from './run/data-versions.js';
import { progressLine } from './report/progress-line.js';
import { deliver } from './run/deliver.js';
import { locked } from './run/lock.js';
import { loadConfig } from './run/place.js';
import { rollBack } from './run/roll-back.js';
import { tellDelivered } from './run/run-once.js';

/** Puts an earlier edition back, or lists those that are kept. */
export const rollbackSources =
  (folder: string, values: { out?: string; list?: boolean; to?: string }, env: NodeJS.ProcessEnv): Command =>
  async (say) => {
    const place = publisherPlace(folder, env, folder);
    if (values.list) {
      for (const { name, current } of await dataVersions(place.stateFolder))
        say(`${current ? '→' : ' '} ${name}  ${new Date(timeOfVersion(name)).toISOString()}`);
      return EXIT.good;
    }
    return endOf(say, () =>
      locked(place.stateFolder, async () => {
        const { config, findings } = await loadConfig(place);
        if (!config) {
          say(findingsReport(findings));
          return EXIT.failed;
        }
        const name = await rollBack(place.stateFolder, Date.now(), values.to);
        if (!name) {
          say('Tidak ada edisi sebelumnya yang tersimpan. Lihat: opd-widgets rollback FOLDER --list');
          say('No earlier edition is kept. See: opd-widgets rollback FOLDER --list');
          return EXIT.failed;
        }
        const out = values.out ?? config.output.folder;
        const where = out === undefined ? undefined : resolve(values.out ? '.' : folder, out);
        const { stateFolder } = place;
        const delivered = await deliver({ stateFolder, config, out: where, env, version: await ownVersion() });
        tellDelivered(delivered, (event) => say(progressLine(event)));
        say(`Edisi ${name} dipasang kembali dan ditahan sampai Anda menjalankan: opd-widgets publish ${folder}`);
        say(`Edition ${name} is back, and held until you run: opd-widgets publish ${folder}`);
        return EXIT.good;
      }),
    );
  };
