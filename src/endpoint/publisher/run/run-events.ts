import type { FolderFiles } from '../../data-folder.js';
import type { Config } from '../config.js';
import type { RunEvent } from '../report/run-event.js';
import { countOf, sourceTitle } from '../report/source-words.js';
import type { Collected } from './collect.js';
import type { Taken } from './take-pictures.js';

/** What happened with one source, for whoever watches. */
export function sourceEvent(
  { source, found, failure, remembered, milliseconds, state }: Collected,
  { settings }: Config,
): RunEvent {
  const agency = settings.agencies.find(({ id }) => id == source.agency)?.name;
  const about = { time: Date.now(), source: source.id, title: sourceTitle(agency, source.type) };
  const said = failure ?? (state == 'waiting' ? remembered.problem : undefined);
  if (said) {
    const { problem, remedy } = said;
    const { readAt: lastGood, retryAt } = remembered;
    return { ...about, event: 'source-failed', said: { problem, remedy }, lastGood, retryAt };
  }
  const told = { remarks: found?.remarks ?? [] };
  return {
    ...about,
    event: 'source-read',
    unchanged: state == 'unchanged',
    programs: [...(found?.programs ?? [])].length,
    news: found?.news.length ?? 0,
    leftOut: countOf(told, 'left-out'),
    doubts: countOf(told, 'doubt'),
    milliseconds,
  };
}

/** What happened with the pictures. @param previous the data folder made last time */
export function picturesEvent({ ready, remarks, later }: Taken, previous: FolderFiles | undefined): RunEvent {
  const made = [...ready.values()].filter(({ files }) => !files.every((path) => previous?.has(path))).length;
  const refused = countOf({ remarks: [...remarks.values()].flat() }, 'doubt');
  return { time: Date.now(), event: 'pictures', made, kept: ready.size - made, refused, later };
}
