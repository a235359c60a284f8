import type { JsonObject } from '../../json.js';
import { picturesIn } from '../html/pictures-in.js';
import { summaryOf } from '../html/summary-of.js';
import { textOf } from '../html/text-of.js';
import { webAddress } from '../html/web-address.js';
import { fieldsOf, type Names, type Page } from './front-matter.js';
import { pictureAddress } from './local-picture.js';
import { noTitle, notAWebAddress, unknownField } from './messages.js';
import { tellAbout, type FolderReading } from './reading.js';
import { htmlOf } from './html-of.js';
import { lineIn, listIn, whenIn } from './values.js';

const NAMES: Names<
  | 'title'
  | 'id'
  | 'date'
  | 'modified'
  | 'programs'
  | 'agency'
  | 'picture'
  | 'alt'
  | 'credit'
  | 'tags'
  | 'categories'
  | 'url'
  | 'summary'
  | 'authors'
  | 'type'
  | 'draft'
> = {
  title: 'judul|title',
  id: 'id|kode',
  date: 'tanggal|date|terbit|published',
  modified: 'diperbarui|diubah|updated|modified',
  programs: 'program|programs|programme|programmes',
  agency: 'opd|agency|skpd|dinas|perangkat daerah',
  picture: 'gambar|foto|picture|image|photo',
  alt: 'keterangan gambar|keterangan foto|alt',
  credit: 'sumber gambar|sumber foto|credit|kredit',
  tags: 'tag|tags|label|kata kunci|keywords',
  categories: 'kategori|category|categories',
  url: 'tautan|alamat|url|link|halaman|page',
  summary: 'ringkasan|summary|description|deskripsi',
  authors: 'penulis|author|authors',
  type: 'type|jenis',
  draft: 'draft|draf|konsep',
};

/** A host of no place: what lies below it is a file of the folder. */
const FOLDER = 'http://folder.invalid/';

/** Reads a news item; a draft is counted, and stays out. */
export function readMarkdownNews(page: Page, path: string, reading: FolderReading): void {
  const { folder, options, news, notTaken } = reading;
  const tell = tellAbout(reading, path);
  const fields = fieldsOf(page, NAMES, (name) => tell('doubt', unknownField(name), name));
  if (fields.draft === true || /^(ya|yes|true)$/i.test(String(fields.draft)))
    return void notTaken.set('draft', (notTaken.get('draft') ?? 0) + 1);
  const title = lineIn(fields.title);
  if (!title) return tell('left-out', noTitle, 'judul');
  const html = htmlOf(page.body);
  const written = lineIn(fields.url);
  const url = webAddress(written);
  if (written && !url) tell('doubt', notAWebAddress, 'url', written);
  const published = whenIn(fields.date, 'tanggal', options, tell);
  const [inBody] = picturesIn(html, FOLDER + path);
  const name =
    lineIn(fields.picture) ??
    (inBody?.url.startsWith(FOLDER) ? decodeURI(inBody.url.slice(FOLDER.length)) : inBody?.url);
  const picture = name === undefined ? undefined : pictureAddress(name, path, reading, tell);
  const alt = lineIn(fields.alt) ?? (fields.picture === undefined ? inBody?.alt : undefined);
  const agency = lineIn(fields.agency);
  const programs = listIn(fields.programs);
  const ours: JsonObject = { ...(agency && { agency: { name: agency } }), ...(programs.length && { programs }) };
  news.push({
    id: lineIn(fields.id) ?? url ?? path.replace(/\.\w+$/, ''),
    url,
    title,
    summary: lineIn(fields.summary) ?? summaryOf(textOf(html)),
    published: published.moment,
    date: published.date,
    modified: whenIn(fields.modified, 'diperbarui', options, tell).moment,
    tags: listIn(fields.tags),
    categories: listIn(fields.categories),
    picture: picture === undefined ? undefined : { url: picture, alt, credit: lineIn(fields.credit) },
    authors: listIn(fields.authors),
    ...(Object.keys(ours).length && { _opd: ours }),
    place: { file: `${folder}/${path}` },
  });
}
