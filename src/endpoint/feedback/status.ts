import { PUBLIC_HEADERS } from '../headers.js';
import { jsonAnswer } from './answer.js';
import type { Visit } from './collector.js';
import { dueBy } from './due-by.js';
import { FieldErrors } from './field-errors.js';
import { readDescription } from './read-request.js';
import { Refusal } from './refusal.js';
import { removePhotos } from './remove-photos.js';
import { idempotencyKey, requireType, sentJson } from './sent.js';
import { statusDocument } from './status-document.js';
import type { NewEvent, StoredMessage } from './store.js';
import { shownTicketHash } from './tickets.js';

/** Whatever is wrong with a code, the answer is the same. */
export async function shownMessage({ request, store }: Visit): Promise<StoredMessage> {
  const message = await store.findTicket(shownTicketHash(request));
  if (!message) throw new Refusal('not-found');
  return message;
}

async function statusAnswer({ store, facts }: Visit, message: StoredMessage): Promise<Response> {
  const [events, photos] = await Promise.all([store.eventsOf(message.id), store.photosOf(message.id)]);
  return jsonAnswer(statusDocument(message, events, photos.length, facts));
}

/** What became of a message, for who holds its code. */
export async function getStatus(visit: Visit): Promise<Response> {
  await visit.limits.lookup(visit.address);
  return statusAnswer(visit, await shownMessage(visit));
}

const MOST_ADDITIONS = 50;

/** The citizen adds to a message, confirms that it is done, or opens it again; once for each key. */
export async function postStatus(visit: Visit): Promise<Response> {
  requireType(visit.request, /^application\/json$/i);
  const key = idempotencyKey(visit.request);
  const body = await sentJson(visit);
  await visit.limits.change(visit.address);
  const message = await shownMessage(visit);
  const events = await visit.store.eventsOf(message.id);
  if (!events.some((event) => event.key == key)) {
    const event = { ...readAction(body, message), key, at: visit.now, by: 'citizen' };
    if (events.filter(({ by }) => by == 'citizen').length >= MOST_ADDITIONS) throw new Refusal('too-many-additions');
    await visit.store.addEvent(message.id, event, dueBy(visit.now, visit.facts.settings));
  }
  return statusAnswer(visit, await shownMessage(visit));
}

function readAction(
  { action, description }: Awaited<ReturnType<typeof sentJson>>,
  { stage }: StoredMessage,
): Pick<NewEvent, 'action' | 'description' | 'stage'> {
  const errors = new FieldErrors();
  const says = action == 'add' || (action == 'reopen' && description != undefined && description !== '');
  const words = says ? { description: readDescription(description, errors) } : {};
  if (action != 'add' && action != 'reopen' && action != 'confirm')
    errors.add(['action'], 'Pilih: menambah, membuka lagi, atau menyatakan beres.', 'Choose: add, reopen or confirm.');
  errors.done();
  if (action == 'add') return { action: 'added', ...words };
  if (stage != 'done' && (stage != 'rejected' || action == 'confirm')) throw new Refusal('not-closed');
  // What was done is looked at by who did it; what was refused starts anew.
  return action == 'confirm'
    ? { action: 'confirmed' }
    : { action: 'reopened', stage: stage == 'done' ? 'in-progress' : 'received', ...words };
}

/**
 * The citizen takes a message back, with all that belongs to it. Once its rows are gone nothing shows it any more, and it is deleted
 * for who asks: a file that cannot be removed at the moment goes with the next purge.
 */
export async function deleteStatus(visit: Visit): Promise<Response> {
  const { store, photos, limits, address, now, onError } = visit;
  await limits.change(address);
  const { id } = await shownMessage(visit);
  const names = await store.remove(id, now);
  if (names == 'held') throw new Refusal('held');
  // The next purge removes them once more: one may be written right now, by a process that is killed before it finds its row gone.
  const { failed } = await removePhotos(names, photos);
  for (const error of failed) onError(error);
  return new Response(null, { status: 204, headers: { ...PUBLIC_HEADERS, 'cache-control': 'no-store' } });
}
