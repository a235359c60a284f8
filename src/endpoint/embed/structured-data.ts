import type { NewsItem, ProjectFacts } from '../../contract/index.js';
import type { ProgramInWords } from '../../widgets/in-words/program.js';
import { isObject, type Json, type JsonObject } from '../json.js';

/** Without what is not known. */
const known = (value: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(value).flatMap(([name, each]): [string, Json][] =>
      each === undefined ? [] : [[name, isObject(each) ? known(each) : each]],
    ),
  );

/**
 * A programme in schema.org's words: `Project` has a name, a page and a place, but no progress; what was measured is an
 * `Observation` about it, with its day. Plan and deviation have no word there and are left to the sentence.
 */
export function programData(said: ProgramInWords, { locations }: ProjectFacts): JsonObject {
  const place = locations?.[0]?.description;
  const project = known({
    '@type': 'Project',
    name: said.title,
    url: said.page,
    location: place && { '@type': 'Place', name: place },
  });
  return known({
    about: project,
    mainEntity:
      said.percent === undefined || said.percent === null
        ? undefined
        : {
            '@type': 'Observation',
            name: said.sentence,
            observationAbout: { '@type': 'Project', name: said.title },
            observationDate: said.date,
            value: said.percent,
            unitCode: 'P1',
            unitText: '%',
          },
    sourceOrganization: said.producer ? { '@type': 'GovernmentOrganization', name: said.producer } : undefined,
  });
}

/** A list of news in schema.org's words. */
export const newsData = (items: NewsItem[]): JsonObject => ({
  mainEntity: {
    '@type': 'ItemList',
    itemListElement: items.map(({ title, url }, index) =>
      known({ '@type': 'ListItem', position: index + 1, name: title, url }),
    ),
  },
});

/** As it may stand in a script element: no sign in it ends the element or begins another. */
export const dataText = (data: JsonObject): string =>
  JSON.stringify(known(data)).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
