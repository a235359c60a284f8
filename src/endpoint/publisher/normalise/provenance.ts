import { isObject, type JsonObject } from '../../json.js';
import type { SourceConfig } from '../config.js';
import type { Context } from './context.js';
import { link } from '../../../contract/read.js';

const FIELDS = ['producer', 'source', 'sample'] as const;

/** What a part says itself of where its figures come from. */
export const provenanceOf = (holder: JsonObject): JsonObject => {
  const ours = isObject(holder._opd) ? holder._opd : {};
  return Object.fromEntries(FIELDS.flatMap((name) => (ours[name] === undefined ? [] : [[name, ours[name]]])));
};

/** Where the figures of a project come from that do not say it themselves: the source's agency, and its public address. */
export function sourceProvenance(project: JsonObject, source: SourceConfig, context: Context): JsonObject {
  const { agencyOf, config } = context;
  const own = agencyOf(source.agency);
  const { id, name } = config.settings.publisher;
  const authority = isObject(project.publicAuthority) ? project.publicAuthority : undefined;
  const producer = own ? { id: own.id, name: own.name } : (authority ?? { ...(id !== undefined && { id }), name });
  const page = link(source.page, '') ?? ('url' in source ? link(source.url, '') : undefined);
  return {
    producer: { ...producer },
    ...(page !== undefined && { source: page }),
    ...(source.sample && { sample: true }),
    ...provenanceOf(project),
  };
}
