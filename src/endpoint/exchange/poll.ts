import type { Announce } from '../notices/announce.js';
import { applyStatus } from './apply-status.js';
import { claim, putOff } from './exchange-rows.js';
import type { Shared } from './push.js';
import { remoteRequest } from './remote-request.js';

/** Requests that are asked for in one go; their numbers have room in an address. */
const AT_ONCE = 30;
const MINUTE = 60_000;
const DAY = 864e5;
/** How often an open request is asked for, and one that is closed, or not to be found. */
const OPEN_PAUSE = 15 * MINUTE;
const CLOSED_PAUSE = DAY;
/** How long a closed one may be opened again. */
const WATCHED = 30 * DAY;

/** Asks for the state of what both servers have, as far as it is due. */
export async function poll(shared: Shared, announce: Announce): Promise<void> {
  const { engine, settings, remote, now } = shared;
  for (;;) {
    const rows = await claim(engine, settings.server, 'shared', AT_ONCE, now());
    if (!rows.length) return;
    const entries = await remote.requests({ service_request_id: rows.map(({ remoteId }) => remoteId).join() });
    const found = new Map(
      entries.flatMap((entry) => remoteRequest(entry) ?? []).map((request) => [request.id, request]),
    );
    for (const row of rows) {
      const request = found.get(row.remoteId!);
      if (request) await engine.transaction(() => applyStatus({ settings, announce, now: now() }, row, request));
      const isOpen = request?.status == 'open';
      const isOver = !isOpen && now() - row.updatedAt > WATCHED;
      const due = isOver ? undefined : now() + (isOpen ? OPEN_PAUSE : CLOSED_PAUSE);
      await putOff(engine, row, due, isOver ? 'over' : 'shared');
    }
  }
}
