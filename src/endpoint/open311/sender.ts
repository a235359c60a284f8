import type { Asked } from './asked.js';
import { nameOfApiKey } from './api-keys.js';
import { problem } from './problem.js';

/** What stands as `source` of the messages of a key. */
export const sourceOf = (name: string): string => `open311 ${name}`;

/**
 * The name of the key that a request shows: `api_key` in its form or its address, as the spec has it, or `Authorization: Bearer`, which
 * no log of a server on the way holds. @throws Open311Problem where it is no key of ours
 */
export async function senderOf(
  { request, query, place, now }: Asked,
  form?: URLSearchParams,
): Promise<string | undefined> {
  const [, bearer] = /^Bearer\s+(\S{1,200})$/i.exec(request.headers.get('authorization') ?? '') ?? [];
  const key = form?.get('api_key') || bearer || query.get('api_key');
  if (!key) return;
  const name = await nameOfApiKey(place.engine, key, now);
  if (name == undefined)
    throw problem(
      403,
      'api_key ini tidak kami kenal, atau sudah dicabut.',
      'This api_key is unknown, or it was revoked.',
    );
  return name;
}
