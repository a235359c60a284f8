import { KINDS, type Kind } from '../../../contract/index.js';
import type { Cursor, Filter } from '../../desk/filter.js';
import { cleanText } from '../../feedback/clean-text.js';
import { INBOX } from '../route.js';

/** Which part of which list is shown; it stands in the address, so that a page can be kept, sent and gone back to. */
export interface Place {
  filter: Filter;
  after?: Cursor;
}

/** What the trays are called in addresses. */
const TRAYS: Record<Filter['tray'], string> = { todo: 'perlu', waiting: 'menunggu', closed: 'selesai', spam: 'spam' };
const trayNamed = (name: string | null): Filter['tray'] | undefined =>
  (Object.keys(TRAYS) as Filter['tray'][]).find((tray) => TRAYS[tray] == name);

const TEXTS = {
  service: 'layanan',
  program: 'program',
  agency: 'dinas',
  district: 'kecamatan',
  query: 'cari',
} as const satisfies Partial<Record<keyof Filter, string>>;
const FLAGS = { overdue: 'lewat', mine: 'saya' } as const satisfies Partial<Record<keyof Filter, string>>;

/** Names of a filter's fields in the address. */
export const NAMES = { tray: 'kotak', kind: 'jenis', ...TEXTS, ...FLAGS, after: 'sesudah' } as const;

const LONGEST = 200;

/** @param tray where the address names none */
export function readPlace(params: URLSearchParams, tray: Filter['tray'] = 'todo'): Place {
  const filter: Filter = { tray: trayNamed(params.get(NAMES.tray)) ?? tray };
  const kind = params.get(NAMES.kind);
  if (KINDS.includes(kind as Kind)) filter.kind = kind as Kind;
  for (const [field, name] of Object.entries(TEXTS) as [keyof typeof TEXTS, string][]) {
    const value = cleanText(cleanText(params.get(name))?.slice(0, LONGEST));
    if (value) filter[field] = value;
  }
  for (const [field, name] of Object.entries(FLAGS) as [keyof typeof FLAGS, string][])
    if (params.get(name) == '1') filter[field] = true;
  const cursor = /^(-?\d{1,17})\.(\d{1,15})$/.exec(params.get(NAMES.after) ?? '');
  return { filter, ...(cursor && { after: { at: Number(cursor[1]), id: Number(cursor[2]) } }) };
}

/** A place as a query; fields that do not narrow are left out. */
export function placeQuery({ filter, after }: Place): URLSearchParams {
  const params = new URLSearchParams();
  params.set(NAMES.tray, TRAYS[filter.tray]);
  for (const field of ['kind', 'service', 'program', 'agency', 'district', 'query'] as const)
    if (filter[field] != undefined) params.set(NAMES[field], filter[field]);
  for (const field of ['overdue', 'mine'] as const) if (filter[field]) params.set(NAMES[field], '1');
  if (after) params.set(NAMES.after, `${after.at}.${after.id}`);
  return params;
}

export const trayName = (tray: Filter['tray']): string => TRAYS[tray];
export const listAddress = (place: Place): string => `${INBOX}?${placeQuery(place)}`;
export const messageAddress = (id: number, place: Place): string => `${INBOX}pesan/${id}?${placeQuery(place)}`;

/** Whether anything beside the tray narrows the list. */
export const isNarrowed = ({ tray: _, ...filter }: Filter): boolean => Object.values(filter).some(Boolean);
