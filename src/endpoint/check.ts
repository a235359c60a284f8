import type { Content, Settings, SourceNewsItem, SourceProject } from './content.js';
import { SETTINGS_FILE, type FolderFiles } from './data-folder.js';
import { checkSizes } from './document-sizes.js';
import { checkFeedback } from './feedback-check.js';
import { readFeedbackFolder } from './feedback-folder.js';
import { hasErrors, reportInto, type Finding } from './finding.js';
import { noPrograms, noSettings } from './messages.js';
import { checkNewsItem } from './news-check.js';
import { idsOf, newsIn, programsIn } from './parts.js';
import { checkImageFile, checkPicture } from './picture-check.js';
import { checkProject } from './project-check.js';
import { reportDifferentNews, reportRepeatedIds } from './repeated-ids.js';
import { checkSchema } from './schema-check.js';
import { contractDefinitions, newsItemSchema } from './schema-files.js';
import { schemas } from './schemas.js';
import { checkSettings } from './settings-check.js';
import { locate, readSource } from './source-document.js';

export interface CheckedFolder {
  findings: Finding[];
  /** Missing while there are errors: nothing of a folder with errors is published. */
  content?: Content;
}

/**
 * Checks all files of a data folder: form (JSON, schemas) and sense.
 * @param now milliseconds since 1970, to tell dates that are still to come
 */
export async function checkFolder(files: FolderFiles, now: number): Promise<CheckedFolder> {
  const findings: Finding[] = [];
  const validate = await schemas();
  const below = (folder: string) => [...files].filter(([path]) => path.startsWith(folder));
  const read = (folder: string) => below(folder).flatMap(([path, bytes]) => readSource(path, bytes, findings) ?? []);

  const [settings] = read(SETTINGS_FILE);
  if (!files.has(SETTINGS_FILE)) reportInto(findings, SETTINGS_FILE)('error', [], noSettings);
  if (settings && checkSchema(validate.settings, settings.value, settings.report)) checkSettings(settings);

  const programs = read('programs/').flatMap(programsIn);
  const feeds = read('news/');
  const news = feeds.flatMap(newsIn);
  const context = {
    agencies: idsOf(settings?.value.agencies),
    pillars: idsOf(settings?.value.pillars),
    programs: idsOf(programs.map(({ value }) => value)),
    now,
    itemSchema: await newsItemSchema(),
    definitions: await contractDefinitions(),
  };

  if (!below('programs/').length && settings && settings.value.newsOnly !== true)
    reportInto(findings, 'programs/')('error', [], noPrograms);
  for (const { value, report } of programs) {
    checkPicture(value, files, report);
    const official = checkSchema(validate.officialProject, value, report);
    if (checkSchema(validate.project, value, report) && official) checkProject(value, context, report);
  }
  reportRepeatedIds(programs);
  for (const { value, report } of feeds)
    checkSchema(validate.feed, { ...value, items: Array.isArray(value.items) ? [] : value.items }, report);
  for (const { value, report } of news) {
    checkPicture(value, files, report);
    if (checkSchema(validate.newsItem, value, report)) checkNewsItem(value, context, report);
  }
  reportDifferentNews(news);

  const feedback = checkFeedback(readFeedbackFolder(files, findings), settings, context, validate);

  const images = new Map(below('images/'));
  for (const [path, bytes] of images) checkImageFile(path, bytes, reportInto(findings, path));

  for (const [path, bytes] of files)
    locate(
      findings.filter(({ file }) => file == path),
      bytes,
    );
  if (hasErrors(findings) || !settings) return { findings };
  const content: Content = {
    settings: settings.value as Settings,
    projects: programs.map(({ value }) => value as SourceProject),
    news: news.map(({ value }) => value as SourceNewsItem),
    images,
    feedback,
  };
  checkSizes(content, findings);
  return { findings, content: hasErrors(findings) ? undefined : content };
}
