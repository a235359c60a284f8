import { isObject, objectsOf, type JsonObject } from '../../json.js';
import type { Remark } from '../../sources/found.js';
import type { Config } from '../config.js';
import type { Normalised } from '../normalise.js';
import type { SourceResult } from '../report/run-result.js';
import { sourceTitle } from '../report/source-words.js';
import { placeOf, type Collected } from './collect.js';

/** What the report tells of one source. */
export function sourceResult(
  { source, state, found, remembered, failure, milliseconds }: Collected,
  config: Config,
  { documents, remarks }: Pick<Normalised, 'documents' | 'remarks'>,
): SourceResult {
  const agency = config.settings.agencies.find(({ id }) => id == source.agency);
  const news = objectsOf(documents.get(`news/${source.id}.json`)?.items);
  const { problem, readAt, triedAt, retryAt } = remembered;
  // One that waits is not asked, but what was wrong the last time still is.
  const waits: Remark[] =
    state == 'waiting' && problem && !failure ? [{ level: 'failed', file: placeOf(source), ...problem }] : [];
  return {
    id: source.id,
    type: source.type,
    title: sourceTitle(agency?.name, source.type),
    address: placeOf(source),
    agency: agency && { id: agency.id, name: agency.name },
    state,
    readAt,
    triedAt,
    programs: [...(found?.programs ?? [])].length,
    news: news.length,
    pictures: news.filter(hasPicture).length,
    notTaken: found?.notTaken ?? {},
    remarks: [...waits, ...(remarks.get(source.id) ?? [])],
    milliseconds,
    retryAt,
  };
}

const hasPicture = ({ _opd }: JsonObject): boolean => isObject(_opd) && isObject(_opd.image);
