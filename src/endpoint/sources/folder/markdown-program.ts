import { isObject, objectsOf, type Json, type JsonObject } from '../../json.js';
import { summaryOf } from '../html/summary-of.js';
import { textOf } from '../html/text-of.js';
import { webAddress } from '../html/web-address.js';
import { contractId } from '../oc4ids/contract-id.js';
import { statusCode } from '../table/status.js';
import { fieldsOf, type Names, type Page } from './front-matter.js';
import { htmlOf } from './html-of.js';
import { pictureAddress } from './local-picture.js';
import { noTitle, notAWebAddress, unknownField, unknownStatus } from './messages.js';
import { progressOf, type Figures } from './progress.js';
import { tellAbout, type FolderReading, type TellOf } from './reading.js';
import { lineIn, listIn, numberOf, periodIn, whenIn } from './values.js';

const FIGURES: Names<keyof Figures> = {
  date: 'tanggal|date|per|per tanggal|bulan|periode',
  physical: 'fisik|realisasi fisik|physical',
  financial: 'keuangan|realisasi keuangan|financial',
  physicalPlan: 'rencana|rencana fisik|target|target fisik|plan|physical plan',
  financialPlan: 'rencana keuangan|target keuangan|financial plan',
};
type Field =
  | keyof Figures
  | 'title'
  | 'id'
  | 'agency'
  | 'pillars'
  | 'status'
  | 'places'
  | 'budget'
  | 'finance'
  | 'start'
  | 'end'
  | 'page'
  | 'picture'
  | 'alt'
  | 'credit'
  | 'updated'
  | 'progress'
  | 'type';
const NAMES: Names<Field> = {
  ...FIGURES,
  title: 'judul|title|nama|name|program',
  id: 'id|kode',
  agency: 'opd|agency|skpd|dinas|perangkat daerah|penanggung jawab',
  pillars: 'pilar|pillar|pillars',
  status: 'status',
  places: 'lokasi|tempat|location|place',
  budget: 'pagu|anggaran|pagu anggaran|budget',
  finance: 'sumber dana|source of funds|finance',
  start: 'mulai|start',
  end: 'selesai|end',
  page: 'halaman|tautan|alamat|page|url|link',
  picture: 'gambar|foto|picture|image|photo',
  alt: 'keterangan gambar|keterangan foto|alt',
  credit: 'sumber gambar|sumber foto|credit|kredit',
  updated: 'diperbarui|updated',
  progress: 'kemajuan|progres|progress|realisasi',
  type: 'type|jenis',
};
/** Characters of a programme's description. */
const DESCRIPTION = 1000;

/** Reads a programme; the name of its file is its id, so that another title leaves it the same. */
export function readMarkdownProgram(page: Page, path: string, reading: FolderReading): void {
  const { folder, options, programs } = reading;
  const tell = tellAbout(reading, path);
  const unknown = (name: string) => tell('doubt', unknownField(name), name);
  const fields = fieldsOf(page, NAMES, unknown);
  const title = lineIn(fields.title);
  if (!title) return tell('left-out', noTitle, 'judul');
  const days = objectsOf(fields.progress).map((day) => fieldsOf(asPage(day), FIGURES, unknown));
  const figures: Figures[] = days.length ? days : [fields];
  const [start, end] = [whenIn(fields.start, 'mulai', options, tell), whenIn(fields.end, 'selesai', options, tell)];
  const [startDate, endDate] = [periodIn(start, options.offset), periodIn(end, options.offset)?.endDate];
  const period = { startDate: startDate?.startDate ?? startDate?.endDate, endDate };
  const agency = lineIn(fields.agency);
  const project: JsonObject = {
    id: contractId(
      lineIn(fields.id) ??
        path
          .split('/')
          .pop()!
          .replace(/\.\w+$/, ''),
    ),
    updated: whenIn(fields.updated, 'diperbarui', options, tell).moment,
    title,
    description: summaryOf(textOf(htmlOf(page.body)), DESCRIPTION),
    status: statusOf(fields.status, tell),
    period: (period.startDate ?? endDate) === undefined ? undefined : period,
    publicAuthority: agency ? { name: agency } : undefined,
    additionalClassifications: filled(
      listIn(fields.pillars).map((description) => ({ scheme: 'x-opd-pillar', description })),
    ),
    locations: filled(listIn(fields.places).map((description) => ({ id: description, description }))),
    budget: budgetOf(fields, tell),
    ...progressOf(figures, options, tell),
    _opd: oursOf(fields, path, reading, tell),
  };
  programs.push({ project, place: { file: `${folder}/${path}` }, history: days.length ? 'whole' : 'latest' });
}

const asPage = (value: JsonObject): Page => ({
  fields: new Map(
    Object.entries(value).flatMap(([name, field]) => (field === undefined ? [] : [[name.toLowerCase(), field]])),
  ),
  body: '',
});

/** OC4IDS allows no empty list. */
const filled = (list: JsonObject[]): JsonObject[] | undefined => (list.length ? list : undefined);

function statusOf(value: Json | undefined, tell: TellOf): string | undefined {
  const written = lineIn(value);
  const code = written && statusCode(written);
  if (written && !code) tell('doubt', unknownStatus, 'status', written);
  return code;
}

function budgetOf(fields: Partial<Record<Field, Json>>, tell: TellOf): JsonObject | undefined {
  const amount = numberOf(fields.budget, 'money', 'pagu', tell);
  const finance = listIn(fields.finance).map((source) => ({ id: source, source }));
  if (amount === undefined && !finance.length) return;
  return { amount: amount === undefined ? undefined : { amount, currency: 'IDR' }, finance: filled(finance) };
}

function oursOf(
  fields: Partial<Record<Field, Json>>,
  path: string,
  reading: FolderReading,
  tell: TellOf,
): JsonObject | undefined {
  const written = lineIn(fields.page);
  const page = webAddress(written);
  if (written && !page) tell('doubt', notAWebAddress, 'halaman', written);
  const name = lineIn(fields.picture);
  const url = name === undefined ? undefined : pictureAddress(name, path, reading, tell);
  const image = url && { url, alt: lineIn(fields.alt), credit: lineIn(fields.credit) };
  return page || isObject(image) ? { page, ...(image && { image }) } : undefined;
}
