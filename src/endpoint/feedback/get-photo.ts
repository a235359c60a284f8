import { PUBLIC_HEADERS } from '../headers.js';
import type { Visit } from './collector.js';
import { isPhotoName } from './photos/photo-name.js';
import { Refusal } from './refusal.js';

/** Where the public finds a released photo, below `/v1/`. */
export const photoPath = (name: string): string => `feedback/photos/${name}`;

/**
 * A photo of a released message that its agency has released, too. What is not public and what does not exist are one and the same
 * answer; what is taken back is gone from here at once, and within a minute from whoever kept it.
 */
export async function getPhoto({ request, store, photos }: Visit): Promise<Response> {
  const name = new URL(request.url).pathname.split('/').at(-1)!;
  const bytes = isPhotoName(name) && (await store.isPublicPhoto(name)) ? await photos.get(name) : undefined;
  if (!bytes) throw new Refusal('no-photo');
  return new Response(request.method == 'HEAD' ? null : new Uint8Array(bytes), {
    headers: {
      ...PUBLIC_HEADERS,
      'cache-control': 'public, max-age=60',
      // Opened by itself it is a picture and nothing else.
      'content-security-policy': "default-src 'none'; sandbox",
      'content-type': 'image/webp',
      'content-length': String(bytes.length),
    },
  });
}
