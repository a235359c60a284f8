import type { Case } from '../desk/case.js';
import { sql, type Steps } from '../feedback/sql.js';
import type { Announce } from './announce.js';
import { gather } from './gather.js';
import type { Channel } from './notice.js';
import { noticeRow } from './outbox.js';
import { reachOf } from './reach.js';

interface AnnounceOptions {
  /** The ways out that are open: nothing is written down for others. */
  channels: readonly Channel[];
  /** Told that there may be something to send soon, once the transaction is through. */
  nudge: () => void;
}

/** Writes what citizens and officers are told about an act, in the act's own transaction. */
export function createAnnounce({ channels, nudge }: AnnounceOptions): Announce {
  /** To who wrote it, by the contact that they gave; to nobody where they gave none. */
  function* toCitizen(
    { id, visibility, contact, source }: Case,
    kind: 'replied' | 'stage',
    cause: string,
    at: number,
    { reply, agency, stage }: { reply?: string; agency?: string; stage?: string },
  ): Steps<void> {
    const reach = visibility == 'anonim' ? undefined : reachOf(contact);
    if (!reach || !channels.includes(reach.channel)) return;
    // Even which agency answers may tell what was meant to stay between the two.
    const said = visibility == 'terbuka' ? { agency, stage, ...(reach.channel == 'mail' && { reply }) } : {};
    const payload = source == undefined ? said : { ...said, elsewhere: 1 };
    const key = `${cause} ${id} ${at} ${reach.channel}`;
    yield noticeRow({ key, ...reach, kind, payload, message: id, createdAt: at });
  }

  return function* (message, happening) {
    const { id } = message;
    const { at } = happening;
    if (happening.kind == 'replied') {
      const { event, reply, stage } = happening;
      yield* toCitizen(message, 'replied', `reply ${event}`, at, { reply, stage, agency: message.agency });
    } else if (happening.kind == 'forwarded') {
      const { to } = happening;
      yield* toCitizen(message, 'stage', `forward ${to}`, at, { agency: to });
      if (channels.includes('mail'))
        for (const officer of yield* reachable(sql`agency = ${to}`)) yield* gather('forwarded', officer, id, at, to);
    } else if (channels.includes('mail'))
      for (const officer of yield* reachable(sql`id = ${happening.to}`)) yield* gather('assigned', officer, id, at);
    nudge();
  };
}

/** Officers who can be told something. */
function* reachable(which: ReturnType<typeof sql>): Steps<number[]> {
  const active = sql`revoked_at IS NULL AND email IS NOT NULL`;
  return (yield sql`SELECT id FROM opd_officers WHERE ${which} AND ${active} ORDER BY id`).map(({ id }) => Number(id));
}
