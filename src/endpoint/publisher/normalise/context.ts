import type { ReadyPicture } from '../../images/source-pictures.js';
import type { Config, SourceConfig } from '../config.js';
import type { Agency, Find } from './agencies.js';
import type { Previous } from './previous.js';
import type { Telling } from './telling.js';

/** What all parts of normalising share. */
export interface Context {
  config: Config;
  agencyOf: Find<Agency>;
  pillarOf: Find<{ id: string; name: string }>;
  previous: Previous;
  pictures: ReadonlyMap<string, ReadyPicture>;
  now: number;
  telling: Telling;
}

/** A source's name for people: its agency and its id. */
export const sourceName = ({ agencyOf }: Context, { agency, id }: SourceConfig): string => {
  const name = agencyOf(agency)?.name;
  return name ? `${name} (${id})` : id;
};
