import type { Case, CaseLine } from '../../desk/case.js';
import type { Template } from '../../desk/desk.js';
import type { HistoryEntry } from '../../desk/history-entry.js';
import { whyNot } from '../../desk/may-act.js';
import type { Act } from '../../desk/act.js';
import type { StoredPhoto } from '../../feedback/store.js';
import type { ListedOfficer } from '../../officers/officers.js';
import { findList, type FoundList } from '../messages/list.js';
import { placeQuery, readPlace, type Place } from '../messages/place.js';
import { receivers, type Agencies } from '../receivers.js';
import { INBOX, type CaseVisit } from '../route.js';

/** All that the page of a message shows. */
export interface Loaded {
  visit: CaseVisit;
  message: Case;
  place: Place;
  list: FoundList;
  around: { before?: number; after?: number };
  history: HistoryEntry[];
  photos: StoredPhoto[];
  similar: CaseLine[];
  merged: CaseLine[];
  draft?: { text: string; at: number };
  templates: Template[];
  people: ListedOfficer[];
  /** Agencies that it can be handed on to. */
  receivers: Agencies;
  /** Whether this officer can do something to the message as it is. */
  may: (what: Act['what']) => boolean;
  /** Where a form of this page goes. */
  to: (path: string) => string;
}

/** The list beside a message: what the address says, else the tray in which it lies. */
export const placeOf = ({ url, message: { tray } }: CaseVisit): Place =>
  readPlace(url.searchParams, tray == 'merged' ? 'todo' : tray);

export async function load(visit: CaseVisit): Promise<Loaded> {
  const { desk, officers, officer, message } = visit;
  const { id } = message;
  const place = placeOf(visit);
  const [list, around, history, photos, similar, merged, draft, templates, people, others] = await Promise.all([
    findList(visit, place),
    desk.neighbours(officer, place.filter, id),
    desk.history(officer, id),
    desk.photos(officer, id),
    desk.similar(officer, id),
    desk.merged(officer, id),
    desk.draft(officer, id),
    desk.templates(officer),
    officers.list(officer.agency),
    receivers(visit),
  ]);
  return {
    visit,
    message,
    place,
    list,
    around,
    history,
    photos,
    similar,
    merged,
    draft,
    templates,
    people,
    receivers: others,
    may: (what) => whyNot(officer, message, what) == undefined,
    to: (path) => `${INBOX}pesan/${id}/${path}?${placeQuery(place)}`,
  };
}
