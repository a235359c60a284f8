import { copyFile, constants, mkdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { exampleServices } from '../../example-feedback.js';
import type { Message } from '../../finding.js';
import { packageRoot } from '../../package-root.js';
import { CONFIG_FILE } from '../is-publisher.js';
import { readConfig } from '../config/read-config.js';
import { typeByName } from '../config/source-type.js';
import { alreadyThere, noTable, notATable, twoOfOneName } from './init-messages.js';
import { namedInTables } from './named-in-tables.js';
import { agencyId, newConfig } from './new-config.js';
import { README } from './read-me.js';
import type { Wanted } from './wanted.js';

/** Why a folder cannot be started. */
export class CannotInit extends Error {
  constructor(
    /** What is wrong, and what to do about it. */
    readonly said: Message,
  ) {
    super(said.problem.en);
    this.name = 'CannotInit';
  }
}

export interface Started {
  /** Paths in the folder. */
  written: string[];
  /** Those that were there already and stayed as they were. */
  kept: string[];
  /** Those that hold programmes. */
  tables: string[];
}

const TEMPLATE = 'lembar-program.xlsx';

/**
 * Starts a publisher's folder. Nothing that is there is overwritten.
 * @param now milliseconds since 1970
 * @param templates folder of the spreadsheet to fill in
 * @throws CannotInit
 */
export async function initPublisher(
  folder: string,
  wanted: Wanted,
  now: number,
  templates = join(packageRoot(), 'demo/lembar-program'),
): Promise<Started> {
  if (await exists(join(folder, CONFIG_FILE))) throw new CannotInit(alreadyThere(folder));
  const copies = await tablesFor(folder, wanted.tables, templates);
  const tables = [...copies.keys()];
  const named = await namedInTables(
    [...copies].map(([path, from]) => from ?? join(folder, path)),
    now,
  );
  const config = json(newConfig(wanted, tables, named, now));
  const wrong = (await readConfig(new TextEncoder().encode(config))).findings.find(({ level }) => level == 'error');
  if (wrong) throw new CannotInit(wrong);
  const texts = new Map([
    ['BACA-SAYA.md', README],
    ['feedback/services.json', json(servicesOf(agencyId(wanted.agency)))],
    // The last: a folder with it is complete.
    [CONFIG_FILE, config],
  ]);
  const started: Started = { written: [], kept: [], tables };
  const write = async (path: string, how: (place: string) => Promise<void>) => {
    const place = join(folder, path);
    await mkdir(dirname(place), { recursive: true });
    const isNew = await how(place).then(() => true, ifThere);
    started[isNew ? 'written' : 'kept'].push(path);
  };
  for (const [path, from] of copies)
    if (from) await write(path, (place) => copyFile(from, place, constants.COPYFILE_EXCL));
    else started.kept.push(path);
  for (const [path, text] of texts) await write(path, (place) => writeFile(place, text, { flag: 'wx' }));
  return started;
}

/** Paths in the folder of the tables, each with the file to copy; without one where it lies in the folder already. */
async function tablesFor(
  folder: string,
  tables: readonly string[],
  templates: string,
): Promise<Map<string, string | undefined>> {
  const copies = new Map<string, string | undefined>();
  for (const table of tables) {
    if (typeByName(table) != 'table') throw new CannotInit(notATable(table));
    if (!(await exists(table))) throw new CannotInit(noTable(table));
    const path = relative(resolve(folder), resolve(table));
    const isInside = !path.startsWith('..') && !isAbsolute(path);
    const name = isInside ? path.replaceAll('\\', '/') : basename(table);
    // One that is copied must not take the place of another, nor of one that is there.
    if (copies.has(name) || (!isInside && (await exists(join(folder, name))))) throw new CannotInit(twoOfOneName(name));
    copies.set(name, isInside ? undefined : table);
  }
  const template = join(templates, TEMPLATE);
  if (!tables.length && (await exists(template))) copies.set(TEMPLATE, template);
  return copies;
}

/** The example's services, answered by this agency. */
const servicesOf = (agency: string) => exampleServices.map((service) => ({ ...service, _opd: { agency } }));

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** What is there stays. */
const ifThere = (error: NodeJS.ErrnoException): false => {
  if (error.code == 'EEXIST') return false;
  throw error;
};
