import { exampleFeedbackSettings } from '../../example-feedback.js';
import type { JsonObject } from '../../json.js';
import { slug } from '../../slug.js';
import type { Named } from './named-in-tables.js';
import type { Wanted } from './wanted.js';

/** Works on this computer at once; a public address comes later. */
const HERE = 'http://127.0.0.1:8080/v1/';
const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';
const ZONES = { '+07:00': 'WIB', '+08:00': 'WITA', '+09:00': 'WIT' } as const;

/** Id of the agency or pillar whose name this is. */
export const agencyId = (name: string): string => slug(name) || 'opd';

/** An address as people write it, whole. */
const wholeAddress = (address: string): string => (/^https?:\/\//i.test(address) ? address : `https://${address}`);

/**
 * `opd.config.json` of a new folder.
 * @param tables their paths in the folder @param named what they name @param now milliseconds since 1970
 */
export function newConfig(wanted: Wanted, tables: readonly string[], named: Named, now: number): JsonObject {
  const { name, agency, discovered, baseUrl = HERE, allowHosts } = wanted;
  const site = discovered?.address ?? (wanted.site && wholeAddress(wanted.site));
  // A site that could not be reached may be there tomorrow; one without news has none to give.
  const news = discovered ? discovered.suggested : site && { type: 'wordpress' as const, url: site };
  const others = named.agencies.filter((other) => agencyId(other) != agencyId(agency));
  const ofTables = tables.map((file) => ({ type: 'table', file }));
  // A table of several agencies is no single one's.
  const own = others.length ? [] : ofTables;
  return {
    $schema: `${baseUrl}schema/config.json`,
    publisher: { id: agencyId(name), name },
    baseUrl,
    ...(site && { site }),
    license: LICENCE,
    languages: ['id'],
    updateCycle: 'P1M',
    timeZone: ZONES[discovered?.offset ?? '+07:00'],
    agencies: [
      {
        id: agencyId(agency),
        name: agency,
        ...(site && { url: site }),
        sources: [...(news ? [{ ...news }] : []), ...own],
      },
      ...others.map((other) => ({ id: agencyId(other), name: other })),
    ],
    ...(others.length && { sources: ofTables }),
    pillars: named.pillars.map((pillar) => ({ id: agencyId(pillar), name: pillar })),
    programs: {},
    feedback: {
      ...exampleFeedbackSettings,
      consent: { ...exampleFeedbackSettings.consent, version: new Date(now).toISOString().slice(0, 7) },
      controller: { name: agency, ...(site && { url: site }) },
    },
    every: '10m',
    ...(allowHosts.length && { allowHosts }),
  };
}
