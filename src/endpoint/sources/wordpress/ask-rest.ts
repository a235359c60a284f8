import type { Get } from '../../fetching/get.js';
import { isObject, type Json } from '../../json.js';
import { rootInHead } from './rest-root.js';

/** What REST answered, as JSON; or why it is none. */
export type RestAnswer =
  | { json: Json; url: string; head: Headers }
  | {
      json?: undefined;
      status: number;
      /** WordPress itself answered, and said no: `rest_no_route`, `rest_forbidden`. */
      code?: string;
      /** The root that the answer names. */
      root?: string;
    };

/** Asks for a document of REST. @throws SourceFailed as `get` */
export async function askRest(get: Get, address: string): Promise<RestAnswer> {
  const { url, status, headers, body } = await get(address, { accept: 'application/json' });
  const json = parsed(body);
  if (status == 200 && json !== undefined) return { json, url, head: headers };
  const code = isObject(json) && typeof json.code == 'string' ? json.code : undefined;
  return { status, code, root: rootInHead(headers, url) };
}

function parsed(body: Uint8Array): Json | undefined {
  try {
    return JSON.parse(new TextDecoder().decode(body)) as Json;
  } catch {
    return;
  }
}

/** A number in the head of an answer, such as X-WP-TotalPages. */
export function numberInHead(head: Headers, name: string): number | undefined {
  const written = head.get(name);
  return written && /^\d{1,9}$/.test(written) ? Number(written) : undefined;
}
