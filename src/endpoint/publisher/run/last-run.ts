import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ownVersion } from '../../versions/own-version.js';
import { writeBeside } from '../../write-beside.js';
import type { PublisherPlace } from './place.js';
import type { RanApart } from './run-apart.js';

const fileOf = ({ stateFolder }: PublisherPlace): string => join(stateFolder, 'last-run.json');

/** Remembers a round, without what it told. */
export const keepLastRun = (place: PublisherPlace, ran: RanApart): Promise<void> =>
  writeBeside(fileOf(place), JSON.stringify({ ...ran, events: [] }));

/** The last round, also of an earlier process of the same version: a server that starts anew need not ask all sites again. */
export async function lastRun(place: PublisherPlace): Promise<RanApart | undefined> {
  try {
    const last = JSON.parse(await readFile(fileOf(place), 'utf8')) as RanApart;
    return last.version == (await ownVersion()) ? last : undefined;
  } catch {
    return; // none yet, or not whole: there will be one soon
  }
}
