import type { FolderFiles } from '../../data-folder.js';
import type { SourcePictures } from '../../images/source-pictures.js';
import type { Remark } from '../../sources/found.js';
import type { Config } from '../config.js';
import type { Normalised } from '../normalise.js';
import { normalise } from '../normalise/index.js';
import type { Collected } from './collect.js';
import { collectAll } from './collect-all.js';
import { publishedData, publishedVersion } from './data-versions.js';
import { neededImages } from './needed-images.js';
import { getOf } from './place.js';
import { handWritten } from './publishable.js';
import { picturesEvent } from './run-events.js';
import type { RunOptions } from './run-sources.js';
import { readState, writeState } from './state.js';
import { picturesOf, takePictures, type Taken } from './take-pictures.js';

/** All that a run has before it decides. */
export interface Gathered {
  collected: Collected[];
  normalised: Normalised;
  pictures: SourcePictures;
  /** Files beside the documents: pictures, and what is written by hand. */
  others: FolderFiles;
  /** The data folder made last time, and its version. */
  previous?: FolderFiles;
  version?: string;
  heldSince?: number;
}

/** Reads all sources and their pictures, and puts them together. */
export async function gather(config: Config, options: RunOptions): Promise<Gathered> {
  const { stateFolder, folder, now, cause, tell, pictureTime = Infinity } = options;
  const state = await readState(stateFolder);
  const get = await getOf(options, config, cause != 'unattended');
  const collected = await collectAll(config, state.sources, get, options);
  if (cause != 'dry-run') {
    const sources = Object.fromEntries(collected.map(({ source, remembered }) => [source.id, remembered]));
    await writeState(stateFolder, { ...state, sources });
  }
  const previous = await publishedData(stateFolder);
  const pictures = picturesOf(config, get, options);
  const taken = await takePictures(collected, pictures, Date.now() + pictureTime);
  tell(picturesEvent(taken, previous));
  const normalised = normalise({
    config,
    sources: collected.flatMap(({ source, found }) => (found ? [{ source, found }] : [])),
    previous,
    pictures: taken.ready,
    now,
  });
  addRemarks(normalised, collected, taken);
  const others = new Map([
    ...(await handWritten(folder)),
    ...(await neededImages(normalised.documents, pictures, folder, config.sources, previous)),
  ]);
  const version = await publishedVersion(stateFolder);
  return { collected, normalised, pictures, others, previous, version, heldSince: state.heldSince };
}

/** What was to be said of a source before all were put together comes first. */
function addRemarks(normalised: Normalised, collected: readonly Collected[], { remarks: ofPictures }: Taken): void {
  for (const { source, failure, found } of collected) {
    const before = [failure, ...(found?.remarks ?? []), ...(ofPictures.get(source.id) ?? [])];
    const remarks = before.filter((remark): remark is Remark => remark !== undefined);
    normalised.remarks.set(source.id, [...remarks, ...(normalised.remarks.get(source.id) ?? [])]);
  }
}
