import { join } from 'node:path';
import type { Command } from '../../command.js';
import { saidLines } from '../../message.js';
import type { Discovered } from '../../sources/discover/discover.js';
import { SourceFailed } from '../../sources/found.js';
import type { Ask } from './ask.js';
import { foundText } from './found-text.js';
import { noName } from './init-messages.js';
import { CannotInit, initPublisher, type Started } from './init-publisher.js';
import type { Wanted } from './wanted.js';

/** What the command line says. */
export interface InitFlags {
  site?: string;
  name?: string;
  agency?: string;
  table?: string[];
  'base-url'?: string;
  'allow-host'?: string[];
}

export interface InitSurroundings {
  discover: (address: string) => Promise<Discovered>;
  /** Missing where nobody can answer: then the flags have to be enough. */
  ask?: Ask;
  /** Milliseconds since 1970. */
  now: number;
}

type Say = (text: string) => void;

/** Starts a publisher's folder from flags, or by asking; says what it found at the site, and what comes next. */
export const initPublisherFolder =
  (folder: string, flags: InitFlags, surroundings: InitSurroundings): Command =>
  async (say) => {
    try {
      const wanted = await wantedFrom(flags, surroundings, say);
      const started = await initPublisher(folder, wanted, surroundings.now);
      say(startedText(folder, started));
      return 0;
    } catch (error) {
      if (!(error instanceof CannotInit)) throw error;
      say(saidLines(error.said));
      return 1;
    }
  };

async function wantedFrom(flags: InitFlags, { discover, ask }: InitSurroundings, say: Say): Promise<Wanted> {
  const site = flags.site ?? (await ask?.('Alamat situs OPD, boleh kosong / site of the agency, may be empty'));
  const discovered = site ? await look(site, discover, say) : undefined;
  const name =
    flags.name ??
    (await ask?.('Nama daerah yang menerbitkan / regency that publishes', discovered?.title)) ??
    discovered?.title;
  const agency = flags.agency ?? (await ask?.('Nama OPD / name of the agency', discovered?.title ?? name));
  const table = flags.table ? undefined : await ask?.(TABLE);
  if (!name) throw new CannotInit(noName);
  return {
    name,
    agency: agency ?? discovered?.title ?? name,
    site,
    discovered,
    tables: flags.table ?? (table ? [table] : []),
    baseUrl: flags['base-url'],
    allowHosts: flags['allow-host'] ?? [],
  };
}

const TABLE = 'Berkas tabel program, boleh kosong / file with the programmes, may be empty';

/** A site that cannot be reached now is no reason to start nothing. */
async function look(site: string, discover: InitSurroundings['discover'], say: Say): Promise<Discovered | undefined> {
  try {
    const discovered = await discover(site);
    say(`${foundText(discovered)}\n`);
    return discovered;
  } catch (error) {
    if (!(error instanceof SourceFailed)) throw error;
    say(saidLines(error.said));
    say('');
    return;
  }
}

function startedText(folder: string, { written, kept, tables }: Started): string {
  const name = /^[\w./-]+$/.test(folder) ? folder : `"${folder}"`;
  const fill = tables.includes('lembar-program.xlsx') && written.includes('lembar-program.xlsx');
  return [
    ...written.map((path) => join(folder, path)),
    ...kept.map((path) => `${join(folder, path)} (tetap / kept)`),
    '',
    `Baca / read: ${join(folder, 'BACA-SAYA.md')}`,
    ...(fill ? [`Isi programnya / fill in the programmes: ${join(folder, 'lembar-program.xlsx')}`] : []),
    'Lalu / then:',
    `  npx opd-widgets publish ${name} --dry-run    # lihat apa yang akan terbit / see what would be published`,
    `  npx opd-widgets serve ${name}                # lihat di komputer ini / look at it on this computer`,
    `  npx opd-widgets publish ${name} --every 10m  # terbitkan terus / keep publishing`,
  ].join('\n');
}
