import type { JsonObject } from '../json.js';
import type { Visit } from './collector.js';
import { readBody } from './read-body.js';
import { readJson } from './read-json.js';
import { Refusal } from './refusal.js';

const MOST_JSON = 64 * 1024;

/** The number that tells a repeat from a second message; the draft RFC writes it in quotes, people without. */
export function idempotencyKey({ headers }: Request): string {
  const [, quoted, plain] = /^(?:"([\da-f]{32})"|([\da-f]{32}))$/i.exec(headers.get('idempotency-key') ?? '') ?? [];
  const key = quoted ?? plain;
  if (!key) throw new Refusal('no-key');
  return key.toLowerCase();
}

/**
 * Refuses what is not sent as one of `types`: such as all that a plain form, which no preflight guards, can send.
 * @param detail what is taken instead, where it is not what citizens send
 */
export function requireType({ headers }: Request, types: RegExp, detail?: string): void {
  const [type = '', ...parameters] = (headers.get('content-type') ?? '').split(';').map((part) => part.trim());
  const isPlain = parameters.every((parameter) => /^(charset="?utf-8"?)?$/i.test(parameter));
  if (!types.test(type) || !isPlain || headers.has('content-encoding'))
    throw new Refusal('type', detail == undefined ? {} : { detail });
}

/** The JSON that a citizen sent. */
export async function sentJson({ request, connection }: Visit): Promise<JsonObject> {
  requireType(request, /^application\/json$/i);
  return readJson(await readBody(request, connection, MOST_JSON));
}
