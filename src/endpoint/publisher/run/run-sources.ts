import { basename } from 'node:path';
import { checkedContent } from '../../checked-content.js';
import { SETTINGS_FILE } from '../../data-folder.js';
import type { Finding } from '../../finding.js';
import { publishedDateOf } from '../../published-date.js';
import type { Config } from '../config.js';
import { differenceOf } from '../difference/difference-of.js';
import { overdueIn } from '../difference/overdue.js';
import { namedMatches } from '../report/named-matches.js';
import type { RunEvent } from '../report/run-event.js';
import type { RunResult } from '../report/run-result.js';
import { checkOnce } from './check-once.js';
import { publishData } from './data-versions.js';
import { gather } from './gather.js';
import { heldBack, newFiles, outcomeOf, type RunCause } from './outcome.js';
import { loadConfig, type PublisherPlace } from './place.js';
import { sourceResult } from './source-result.js';
import { readState, writeState } from './state.js';

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
  const { stateFolder, now, cause, tell } = options;
  const start = performance.now();
  const gathered = await gather(config, options);
  const { previous, version, pictures, heldSince } = gathered;
  const result = (rest: Partial<RunResult> & Pick<RunResult, 'kind'>): RunResult => ({
    ...resultOf(options, config),
    sources: gathered.collected.map((got) => sourceResult(got, config, gathered.normalised)),
    findings,
    ...rest,
  });
  const [checked, remember] = await checkOnce({ ...gathered, stateFolder, now });
  if ('said' in checked) {
    tell({ time: Date.now(), event: 'run-failed', said: checked.said });
    return result({ kind: 'failed' });
  }

  const { files, content } = checked;
  const kind = outcomeOf(cause, files, previous, heldSince);
  if (kind == 'published') await remember(basename(await publishData(stateFolder, files, now)));
  else if (kind == 'unchanged') await remember(version!);
  if (kind == 'published') await pictures.sweep(new Set(files.keys()));
  if (cause == 'by-hand' && heldSince !== undefined)
    await writeState(stateFolder, { ...(await readState(stateFolder)), heldSince: undefined });

  const before = previous && checkedContent(previous);
  const shown = kind == 'held' || kind == 'dry-run' ? before : content;
  const edition = shown && publishedDateOf(shown, now);
  const said = { time: Date.now(), milliseconds: Math.round(performance.now() - start) };
  if (kind == 'published')
    tell({ ...said, event: 'edition-published', edition: edition!, files: newFiles(files, previous) });
  else if (kind == 'unchanged') tell({ ...said, event: 'unchanged', edition });
  else if (kind == 'held') tell({ time: said.time, event: 'held', said: heldBack });
  const held: Finding[] = kind == 'held' ? [{ level: 'warning', file: SETTINGS_FILE, path: [], ...heldBack }] : [];
  return result({
    kind,
    edition,
    difference: differenceOf(before, content),
    matches: namedMatches(gathered.normalised.matches, content),
    overdue: overdueIn(content, now),
    // Of programmes and news the sources' remarks tell, with the place from which each came.
    findings: [...findings, ...checked.findings.filter(({ file }) => !/^(programs|news)\//.test(file)), ...held],
  });
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
