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
  const before = await store.photosOf(id);
  if (before.some((photo) => photo.key == key)) return jsonAnswer({ key }, 201);
  if (before.length >= MAX_PHOTOS) throw new Refusal('too-many-photos');

  const sent = await readBody(request, connection, MAX_PHOTO_BYTES);
  const { bytes, width, height } = await cleanPhoto(sent).catch((error: unknown) => {
    throw error instanceof PhotoRefused ? new Refusal('photo', { detail: error.detail }) : error;
  });
  const name = `${randomBytes(16).toString('hex')}.webp`;
  await photos.put(name, bytes);
  const added = await store
    .addPhoto({ key, message: id, name, bytes: bytes.length, width, height, at: now }, MAX_PHOTOS)
    .catch(async (error: unknown) => {
      await photos.remove(name);
      throw error;
    });
  if (added != 'added') await photos.remove(name);
  if (added == 'too-many') throw new Refusal('too-many-photos');
  return jsonAnswer({ key }, 201);
}
