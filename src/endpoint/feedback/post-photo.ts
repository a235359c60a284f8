import { randomBytes } from 'node:crypto';
import { MAX_PHOTOS, MAX_PHOTO_BYTES } from '../../contract/index.js';
import { jsonAnswer } from './answer.js';
import type { Visit } from './collector.js';
import { cleanPhoto } from './photos/clean-photo.js';
import { PhotoRefused } from './photos/photo-refused.js';
import { readBody } from './read-body.js';
import { Refusal } from './refusal.js';
import { idempotencyKey, requireType } from './sent.js';
import { shownMessage } from './status.js';

/** Takes a photo to a message, once for its key. What is kept is our own picture of it, under a name of our own. */
export async function postPhoto(visit: Visit): Promise<Response> {
  const { request, connection, store, photos, limits, address, now } = visit;
  requireType(request, /^image\/(jpeg|png|webp)$/i);
  const key = idempotencyKey(request);
  await limits.change(address);
  const { id } = await shownMessage(visit);
  const held = await store.photosOf(id);
  const known = held.find((photo) => photo.key == key);
  if (known && (await photos.get(known.name))) return jsonAnswer({ key }, 201);
  if (!known && held.length >= MAX_PHOTOS) throw new Refusal('too-many-photos');

  const sent = await readBody(request, connection, MAX_PHOTO_BYTES);
  const { bytes, width, height } = await cleanPhoto(sent).catch((error: unknown) => {
    throw error instanceof PhotoRefused ? new Refusal('photo', { detail: error.detail }) : error;
  });
  // The row first: a picture that no row names would be kept for ever. Where it goes wrong in between, the sender tries again.
  const photo = { key, message: id, name: known?.name ?? newName(), bytes: bytes.length, width, height, at: now };
  if (!known && (await store.addPhoto(photo, MAX_PHOTOS)) == 'too-many') throw new Refusal('too-many-photos');
  const { name } = (await store.photosOf(id)).find((one) => one.key == key) ?? photo;
  await photos.put(name, bytes);
  // Its message may have been deleted meanwhile, its row with it, and its name forgotten again, since there was no file to remove yet.
  if (!(await store.photosOf(id)).some((one) => one.name == name)) {
    await photos.remove(name);
    throw new Refusal('not-found');
  }
  return jsonAnswer({ key }, 201);
}

const newName = (): string => `${randomBytes(16).toString('hex')}.webp`;
