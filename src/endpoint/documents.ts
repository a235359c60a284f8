import { INDEX_PATH, PROGRAMS_PATH, newsPath, programPath } from '../contract/index.js';
import type { Content, Settings, SourceProject } from './content.js';
import type { JsonObject } from './json.js';
import { withLatestFigures } from './latest-figures.js';
import { newsDocuments } from './news-pages.js';
import { withPicturesFrom } from './picture-address.js';

/** Version of OC4IDS that the packages follow. */
const OC4IDS_VERSION = '0.9';

/** All documents of an edition by path below `/v1/`, as plain values. */
export function documentsOf(content: Content, publishedDate: string): Map<string, JsonObject> {
  const { settings, projects } = content;
  const inPackage = (path: string, packaged: SourceProject[]): [string, JsonObject] => [
    path,
    projectPackage(settings, publishedDate, path, packaged),
  ];
  return new Map([
    [INDEX_PATH, indexDocument(settings, publishedDate)],
    inPackage(PROGRAMS_PATH, projects.map(withLatestFigures)),
    ...projects.map((project) => inPackage(programPath(project.id), [project])),
    ...newsDocuments(content, publishedDate),
  ]);
}

function indexDocument({ baseUrl: _, ...settings }: Settings, publishedDate: string): JsonObject {
  return {
    $schema: 'schema/index.json',
    ...settings,
    publishedDate,
    resources: {
      programs: PROGRAMS_PATH,
      program: 'programs/{id}.json',
      news: newsPath(),
      agencyNews: 'agencies/{id}/news.json',
      programNews: 'programs/{id}/news.json',
      schemas: 'schema/{name}.json',
    },
  };
}

const projectPackage = (
  { baseUrl, publisher, license, updateCycle, deviation }: Settings,
  publishedDate: string,
  path: string,
  projects: SourceProject[],
): JsonObject => ({
  uri: baseUrl + path,
  publisher: { name: publisher.name, uid: publisher.id, uri: publisher.uri },
  publishedDate,
  version: OC4IDS_VERSION,
  license,
  _opd: { updateCycle, deviation },
  projects: projects.map((project) => withPicturesFrom(project, path)),
});
