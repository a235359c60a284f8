import type { FolderFiles } from '../../data-folder.js';
import { isObject } from '../../json.js';
import { notUtf8 } from '../../messages.js';
import { SourceFailed, type Found, type FoundNews, type ReadOptions } from '../found.js';
import { parseJson } from '../oc4ids/read-oc4ids.js';
import { projectsIn, readProjects } from '../oc4ids/read-projects.js';
import { Remarks } from '../remarks.js';
import type { Bytes } from '../../stored-file.js';
import { HeadError, readPage } from './front-matter.js';
import { readJsonNews } from './json-news.js';
import { withPicture } from './local-picture.js';
import { readMarkdownNews } from './markdown-news.js';
import { readMarkdownProgram } from './markdown-program.js';
import { neitherKind, notInFront } from './messages.js';
import { tellAbout, type FolderReading } from './reading.js';

const NEWS = /(^|\/)(news|berita)\//i;
const PROGRAMS = /(^|\/)(programs?|programmes?)\//i;
/** Files of the publisher's own, which are no programme and no news. */
const OTHERS = /^(feedback\/|(opd|opd\.config|package|package-lock|tsconfig)\.json$)/;

const timeOf = ({ published, date }: FoundNews): number => Date.parse(published ?? date ?? '') || 0;

/**
 * Reads a folder of Markdown files with a head, and of JSON files in the form of a data folder.
 * @param files by path in the folder @param folder as the settings name it
 */
export function readFolder(files: FolderFiles, folder: string, options: ReadOptions): Found {
  const reading: FolderReading = {
    files,
    folder: folder.replace(/\/+$/, ''),
    options,
    remarks: new Remarks(),
    programs: [],
    news: [],
    notTaken: new Map(),
  };
  for (const [path, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (/\.(md|markdown)$/i.test(path)) readMarkdown(path, bytes, reading);
    else if (/\.json$/i.test(path) && !OTHERS.test(path)) readJson(path, bytes, reading);
  }
  const { programs, news, remarks, notTaken } = reading;
  news.sort((a, b) => timeOf(b) - timeOf(a));
  const over = news.length - options.items;
  if (over > 0) notTaken.set('over-limit', over);
  return {
    programs,
    news: news.slice(0, options.items),
    remarks: remarks.all,
    notTaken: Object.fromEntries(notTaken),
    complete: true,
  };
}

function readMarkdown(path: string, bytes: Bytes, reading: FolderReading): void {
  const tell = tellAbout(reading, path);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return tell('left-out', notUtf8);
  }
  try {
    const page = readPage(text);
    const type = page?.fields.get('type') ?? page?.fields.get('jenis');
    if (page && (/^program/i.test(String(type)) || (type === undefined && PROGRAMS.test(path))))
      readMarkdownProgram(page, path, reading);
    else if (page && (/^(news|berita)/i.test(String(type)) || NEWS.test(path))) readMarkdownNews(page, path, reading);
    // A README, notes: nobody's loss.
    else reading.notTaken.set('no-front-matter', (reading.notTaken.get('no-front-matter') ?? 0) + 1);
  } catch (error) {
    if (!(error instanceof HeadError)) throw error;
    tellAbout(reading, path, error.row)('left-out', notInFront);
  }
}

function readJson(path: string, bytes: Bytes, reading: FolderReading): void {
  const tell = tellAbout(reading, path);
  try {
    const json = parseJson(bytes, path);
    if (isObject(json) && Array.isArray(json.items)) return readJsonNews(json, path, reading);
    const projects = projectsIn(json);
    if (!projects) return tell('left-out', neitherKind);
    const { folder, options, remarks, notTaken } = reading;
    for (const found of readProjects(projects, `${folder}/${path}`, options, { remarks, notTaken }))
      reading.programs.push({ ...found, project: withPicture(found.project, path, reading, tell) });
  } catch (error) {
    if (!(error instanceof SourceFailed)) throw error;
    tellAbout(reading, path, error.place.row)('left-out', error.said);
  }
}
