import { INDEX_PATH, PROGRAMS_PATH, newsPath, programPath } from '../contract/index.js';
import type { Content, Settings, SourceProject } from './content.js';
import { feedbackDocuments, feedbackResources } from './feedback-documents.js';
import type { JsonDocument, JsonObject } from './json.js';
import { withLatestFigures } from './latest-figures.js';
import { newsDocuments } from './news-pages.js';
import { withPicturesFrom } from './picture-address.js';

/** Version of OC4IDS that the packages follow. */
const OC4IDS_VERSION = '0.9';

/** All documents of an edition by path below `/v1/`, as plain values. */
export function documentsOf(content: Content, publishedDate: string): Map<string, JsonDocument> {
  const { settings, projects } = content;
  const inPackage = (path: string, packaged: SourceProject[]): [string, JsonObject] => [
    path,
    projectPackage(settings, publishedDate, path, packaged),
  ];
  return new Map<string, JsonDocument>([
    [INDEX_PATH, indexDocument(content, publishedDate)],
    inPackage(PROGRAMS_PATH, projects.map(withLatestFigures)),
    ...projects.map((project) => inPackage(programPath(project.id), [project])),
    ...newsDocuments(content, publishedDate),
    ...feedbackDocuments(content, publishedDate),
  ]);
}

function indexDocument(content: Content, publishedDate: string): JsonObject {
  const { baseUrl: _, newsOnly: __, ...settings } = content.settings;
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
      ...feedbackResources(content),
      schemas: 'schema/{name}.json',
    },
  };
}

const projectPackage = (
  { baseUrl, publisher, license, updateCycle, deviation, deprecated }: Settings,
  publishedDate: string,
  path: string,
  projects: SourceProject[],
): JsonObject => ({
  uri: baseUrl + path,
  publisher: { name: publisher.name, uid: publisher.id, uri: publisher.uri },
  publishedDate,
  version: OC4IDS_VERSION,
  license,
  _opd: { updateCycle, deviation, deprecated },
  projects: projects.map((project) => withPicturesFrom(project, path)),
});
