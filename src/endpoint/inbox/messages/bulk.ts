import type { Act, Refused } from '../../desk/act.js';
import { REFUSED } from '../../desk/act.js';
import { redirectTo } from '../answer.js';
import { FORWARDED_TO } from '../message/forwarded-words.js';
import type { SignedVisit } from '../route.js';
import { listAddress, readPlace } from './place.js';

/** What can be done to many messages at once. */
export const BULK_ACTS = ['assign', 'forward', 'verify', 'spam', 'not-spam'] as const;
export type BulkAct = (typeof BULK_ACTS)[number];

/** Longer than a page of the list. */
const MOST = 100;

/** A choice that cannot be acted on yet: it is shown again as it was made. */
export interface HalfChosen {
  fault: string;
  chosen: ReadonlySet<number>;
}

/**
 * Does one act to all chosen messages, each unless it was changed since the list was shown; then tells what was done and what not.
 * @param again shows the list with what was chosen, where something is missing
 */
export async function actOnMany(visit: SignedVisit, again: (half: HalfChosen) => Promise<Response>): Promise<Response> {
  const { desk, officer, form, url, words } = visit;
  const what = BULK_ACTS.find((act) => act == form.get('tindakan'));
  const chosen = form
    .getAll('pesan')
    .slice(0, MOST)
    .flatMap((value) => {
      const [, id, version] = /^(\d{1,15})\.(\d{1,9})$/.exec(value) ?? [];
      return id && version ? [{ id: Number(id), seen: Number(version) }] : [];
    });
  const act = what && actOf(what, form, officer.id);
  if (!chosen.length || !act) {
    const { chooseTarget, chooseFirst } = words.messages;
    return again({ fault: chosen.length ? chooseTarget : chooseFirst, chosen: new Set(chosen.map(({ id }) => id)) });
  }
  const told = new URLSearchParams({ kabar: what, ...(act.what == 'forward' && { [FORWARDED_TO]: act.to }) });
  let done = 0;
  for (const { id, seen } of chosen) {
    const outcome = await desk.act(officer, id, seen, act);
    if (outcome.kind == 'done') done++;
    // Somebody forwarded it meanwhile: no longer ours is changed as well.
    else if (outcome.kind == 'refused') told.append('ditolak', `${id}.${outcome.why}`);
    else told.append('berubah', String(id));
  }
  told.set('beres', String(done));
  return redirectTo(`${listAddress(readPlace(url.searchParams))}&${told}`);
}

function actOf(what: BulkAct, form: URLSearchParams, own: number): Act | undefined {
  if (what == 'verify') return { what };
  if (what == 'spam' || what == 'not-spam') return { what: 'spam', spam: what == 'spam' };
  if (what == 'forward') {
    const to = form.get('dinas-tujuan');
    return to ? { what, to } : undefined;
  }
  const to = form.get('petugas');
  if (to == 'nobody') return { what };
  return to && /^\d{1,15}$/.test(to) ? { what, to: Number(to) } : to == 'me' ? { what, to: own } : undefined;
}

/** What was done to many, in words, from the address. */
export function toldOfMany({ words: { messages }, facts, url }: SignedVisit): string | undefined {
  const params = url.searchParams;
  const told = params.get('kabar');
  const act = BULK_ACTS.find((name) => name == told);
  if (!act) return;
  const count = Number(/^\d{1,3}$/.exec(params.get('beres') ?? '')?.[0] ?? 0);
  const to = act == 'forward' ? facts.agencies.get(params.get(FORWARDED_TO) ?? '') : undefined;
  const changed = params.getAll('berubah').filter((id) => /^\d{1,15}$/.test(id));
  const refused = new Map<Refused, string[]>();
  for (const value of params.getAll('ditolak')) {
    const [, id, why] = /^(\d{1,15})\.([\w-]+)$/.exec(value) ?? [];
    const known = REFUSED.find((name) => name == why);
    if (id && known) refused.set(known, [...(refused.get(known) ?? []), id]);
  }
  return [
    ...(count ? [to == undefined ? messages.didMany[act](count) : messages.forwardedMany(count, to)] : []),
    ...(changed.length ? [messages.changedMeanwhile(changed.join(', '))] : []),
    ...[...refused].map(([why, ids]) => messages.refusedMany(ids.join(', '), messages.refused[why])),
  ].join(' ');
}
