import type { Content, Settings, SourceNewsItem, SourceProject } from './content.js';
import { hasErrors, reportBelow, reportInto, type Finding, type Path } from './finding.js';
import { SETTINGS_FILE, type FolderFiles } from './data-folder.js';
import { isObject, objectsOf, type JsonObject } from './json.js';
import { differentNews, noPrograms, noSettings, repeatedId } from './messages.js';
import { checkNewsItem } from './news-check.js';
import { mapPicture, pathInFolder } from './picture-address.js';
import { checkImageFile, checkPicture } from './picture-check.js';
import { checkProject } from './project-check.js';
import { checkSchema } from './schema-check.js';
import { contractDefinitions, newsItemSchema } from './schema-files.js';
import { schemas } from './schemas.js';
import { checkSettings } from './settings-check.js';
import { locate, readSource, type SourceDocument } from './source-document.js';

export interface CheckedFolder {
  findings: Finding[];
  /** Missing while there are errors: nothing of a folder with errors is published. */
  content?: Content;
}

/** Something that may stand anywhere in a file: a programme or a news item. */
interface Part {
  document: SourceDocument;
  path: Path;
  value: JsonObject;
}

/**
 * Checks all files of a data folder: form (JSON, schemas) and sense.
 * @param now milliseconds since 1970, to tell dates that are still to come
 */
export async function checkFolder(files: FolderFiles, now: number): Promise<CheckedFolder> {
  const findings: Finding[] = [];
  const validate = await schemas();
  const definitions = await contractDefinitions();
  const read = (folder: string) =>
    [...files]
      .filter(([path]) => path.startsWith(folder))
      .flatMap(([path, bytes]) => readSource(path, bytes, findings) ?? []);

  const [settings] = read(SETTINGS_FILE);
  if (!files.has(SETTINGS_FILE)) reportInto(findings, SETTINGS_FILE)('error', [], noSettings);
  if (settings && checkSchema(validate.settings, settings.value, settings.report)) checkSettings(settings);
  const agencies = idsOf(settings?.value.agencies);
  const pillars = idsOf(settings?.value.pillars);

  const programFiles = read('programs/');
  const programs = programFiles.flatMap(programsIn);
  const programIds = idsOf(programs.map(({ value }) => value));
  if (!programFiles.length && !hasErrors(findings)) reportInto(findings, 'programs/')('error', [], noPrograms);
  for (const part of programs) {
    const report = reportBelow(part.document.report, part.path);
    checkPicture(part.value, part.document.file, files, report);
    const official = checkSchema(validate.officialProject, part.value, report);
    if (checkSchema(validate.project, part.value, report) && official)
      checkProject(withPicturesOf(part), { agencies, pillars, now, definitions }, report);
  }
  reportRepeatedIds(programs);

  const newsFiles = read('news/');
  const news = newsFiles.flatMap(newsIn);
  const itemSchema = await newsItemSchema();
  for (const document of newsFiles) checkSchema(validate.news, document.value, document.report);
  for (const part of news) {
    const report = reportBelow(part.document.report, part.path);
    checkPicture(part.value, part.document.file, files, report);
    // A file with errors in its form has been reported; what is lost of it is no news.
    if (!hasErrors(findings.filter(({ file }) => file == part.document.file)))
      checkNewsItem(withPicturesOf(part), { agencies, programs: programIds, now, itemSchema, definitions }, report);
  }
  reportDifferentNews(news);

  const images = new Map([...files].filter(([path]) => path.startsWith('images/')));
  for (const [path, bytes] of images) checkImageFile(path, bytes, reportInto(findings, path));

  for (const [path, bytes] of files) {
    const found = findings.filter(({ file }) => file == path);
    if (path.endsWith('.json')) locate(found, bytes);
  }
  if (hasErrors(findings) || !settings) return { findings };
  return {
    findings,
    content: {
      settings: settings.value as Settings,
      projects: programs.map((part) => withPicturesOf(part) as SourceProject),
      news: news.map((part) => withPicturesOf(part) as SourceNewsItem),
      images,
    },
  };
}

const idsOf = (list: unknown): Set<string> =>
  new Set(objectsOf(list).flatMap(({ id }) => (typeof id == 'string' ? [id] : [])));

/** A file holds one project, or a package of several. */
const programsIn = (document: SourceDocument): Part[] =>
  Array.isArray(document.value.projects)
    ? partsIn(document, 'projects')
    : [{ document, path: [], value: document.value }];

const newsIn = (document: SourceDocument): Part[] => partsIn(document, 'items');

const partsIn = (document: SourceDocument, name: string): Part[] => {
  const list = document.value[name];
  return (Array.isArray(list) ? list : []).flatMap((value, index) =>
    isObject(value) ? [{ document, path: [name, index], value }] : [],
  );
};

/** Pictures named by their path in the folder, whichever file named them. */
const withPicturesOf = ({ document, value }: Part): JsonObject =>
  mapPicture(value, (url) => pathInFolder(document.file, url) ?? url);

/** Ids become names of files, and on some machines these do not tell capital from small letters. */
function reportRepeatedIds(parts: Part[]): void {
  const seen = new Map<string, string>();
  for (const { document, path, value } of parts) {
    const id = String(value.id);
    const before = seen.get(id.toLowerCase());
    if (before) document.report('error', [...path, 'id'], repeatedId(id, before));
    else seen.set(id.toLowerCase(), document.file);
  }
}

function reportDifferentNews(parts: Part[]): void {
  const seen = new Map<string, Part>();
  for (const part of parts) {
    const id = String(part.value.id);
    const before = seen.get(id);
    if (before && JSON.stringify(before.value) != JSON.stringify(part.value))
      part.document.report('warning', [...part.path, 'id'], differentNews(id, before.document.file));
    seen.set(id, part);
  }
}
