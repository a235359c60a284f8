import { checkFolder } from '../../check.js';
import { SETTINGS_FILE } from '../../data-folder.js';
import type { Finding } from '../../finding.js';
import { publishedDateOf } from '../../published-date.js';
import type { Remark } from '../../sources/found.js';
import type { Config } from '../config.js';
import { differenceOf } from '../difference/difference-of.js';
import { overdueIn } from '../difference/overdue.js';
import { normalise } from '../normalise/index.js';
import { namedMatches } from '../report/named-matches.js';
import type { RunEvent } from '../report/run-event.js';
import type { RunResult } from '../report/run-result.js';
import { collectAll } from './collect-all.js';
import { publishData, publishedData } from './data-versions.js';
import { neededImages } from './needed-images.js';
import { heldBack, newFiles, outcomeOf, type RunCause } from './outcome.js';
import { getOf, loadConfig, type PublisherPlace } from './place.js';
import { handWritten, publishableOr } from './publishable.js';
import { sourceResult } from './source-result.js';
import { readState, writeState } from './state.js';
import { picturesEvent } from './run-events.js';
import { picturesOf, takePictures } from './take-pictures.js';

export interface RunOptions extends PublisherPlace {
  /** Milliseconds since 1970. */
  now: number;
  cause: RunCause;
  /** Milliseconds after which no further picture is begun; the next run goes on. */
  pictureTime?: number;
  tell: (event: RunEvent) => void;
}

export interface Ran {
  result: RunResult;
  /** Missing where the settings cannot be read. */
  config?: Config;
}

/**
 * One run: asks every source, makes a data folder of all of them, and puts it in the place of the last one, whole or not at all.
 * Only one at a time works in a state folder: see `locked`.
 */
export async function runSources(options: RunOptions): Promise<Ran> {
  const { tell } = options;
  const { config, findings } = await loadConfig(options);
  if (config) {
    tell({ time: Date.now(), event: 'run-started', sources: config.sources.length });
    return { config, result: await runWith(config, findings, options) };
  }
  const { problem, remedy } = findings.find(({ level }) => level == 'error')!;
  tell({ time: Date.now(), event: 'run-failed', said: { problem, remedy } });
  return { result: { ...resultOf(options), kind: 'failed', findings } };
}

async function runWith(config: Config, findings: Finding[], options: RunOptions): Promise<RunResult> {
  const { stateFolder, folder, now, cause, tell } = options;
  const start = performance.now();
  const state = await readState(stateFolder);
  const get = await getOf(options, config, cause != 'unattended');
  const collected = await collectAll(config, state.sources, get, options);
  if (cause != 'dry-run') {
    const sources = Object.fromEntries(collected.map(({ source, remembered }) => [source.id, remembered]));
    await writeState(stateFolder, { ...state, sources });
  }

  const previous = await publishedData(stateFolder);
  const pictures = picturesOf(config, get, options);
  const taken = await takePictures(collected, pictures, Date.now() + (options.pictureTime ?? Infinity));
  tell(picturesEvent(taken, previous));

  const normalised = normalise({
    config,
    sources: collected.flatMap(({ source, found, remembered }) =>
      found ? [{ source, found, readAt: remembered.readAt ?? now }] : [],
    ),
    previous,
    pictures: taken.ready,
    now,
  });
  for (const { source, failure, found } of collected) {
    const before = [failure, ...(found?.remarks ?? []), ...(taken.remarks.get(source.id) ?? [])];
    const remarks = before.filter((remark): remark is Remark => remark !== undefined);
    normalised.remarks.set(source.id, [...remarks, ...(normalised.remarks.get(source.id) ?? [])]);
  }
  const sources = () => collected.map((got) => sourceResult(got, config, normalised));
  const files = new Map([
    ...(await handWritten(folder)),
    ...(await neededImages(normalised.documents, pictures, folder, config.sources)),
  ]);
  const checked = await publishableOr(normalised, files, now, previous);
  if ('said' in checked) {
    tell({ time: Date.now(), event: 'run-failed', said: checked.said });
    return { ...resultOf(options, config), kind: 'failed', sources: sources(), findings };
  }

  const { content } = checked;
  const before = previous && (await checkFolder(previous, now)).content;
  const kind = outcomeOf(cause, checked.files, previous, state.heldSince);
  if (kind == 'published') {
    await publishData(stateFolder, checked.files, now);
    await pictures.sweep(new Set(checked.files.keys()));
  }
  if (cause == 'by-hand' && state.heldSince !== undefined)
    await writeState(stateFolder, { ...(await readState(stateFolder)), heldSince: undefined });

  const shown = kind == 'held' || kind == 'dry-run' ? before : content;
  const edition = shown && publishedDateOf(shown, now);
  const said = { time: Date.now(), milliseconds: Math.round(performance.now() - start) };
  if (kind == 'published')
    tell({ ...said, event: 'edition-published', edition: edition!, files: newFiles(checked.files, previous) });
  else if (kind == 'unchanged') tell({ ...said, event: 'unchanged', edition });
  else if (kind == 'held') tell({ time: said.time, event: 'held', said: heldBack });
  const held: Finding[] = kind == 'held' ? [{ level: 'warning', file: SETTINGS_FILE, path: [], ...heldBack }] : [];
  return {
    ...resultOf(options, config),
    kind,
    edition,
    sources: sources(),
    difference: differenceOf(before, content),
    matches: namedMatches(normalised.matches, content),
    overdue: overdueIn(content, now),
    // Of programmes and news the sources' remarks tell, with the place from which each came.
    findings: [...findings, ...checked.findings.filter(({ file }) => !/^(programs|news)\//.test(file)), ...held],
  };
}

const resultOf = ({ now }: RunOptions, config?: Config): Omit<RunResult, 'kind'> => ({
  publisher: config?.settings.publisher.name ?? '',
  startedAt: now,
  finishedAt: Date.now(),
  sources: [],
  matches: [],
  overdue: [],
  findings: [],
});
