import type { JsonObject } from '../json.js';

/** Characters that a picture's address may add to a message. */
const MAX_LINK = 500;

/**
 * A form of GeoReport v2 as a message of ours: a complaint, which everybody may read once an officer has released it. Who sends it has
 * told the citizen what becomes of their data.
 * @param service the service's name `device_id` and `account_id` are nobody's business and stay unread.
 */
export function messageOf(form: URLSearchParams, service: string, consentVersion: string): JsonObject {
  const field = (name: string) => form.get(name)?.trim() || undefined;
  const degrees = (name: string) => {
    const text = field(name);
    return text == undefined ? undefined : Number(text);
  };
  // A service and a place are a message already (spec: the description is optional).
  const description = [field('description') ?? service, pictureOf(field('media_url'))].filter(Boolean).join('\n\n');
  const fields: Record<string, JsonObject[string] | undefined> = {
    kind: 'pengaduan',
    visibility: 'terbuka',
    consent: { agreed: true, version: consentVersion },
    service_code: field('service_code'),
    description,
    name: [field('first_name'), field('last_name')].filter(Boolean).join(' '),
    contact: field('email') ?? field('phone'),
    lat: degrees('lat'),
    long: degrees('long'),
    address_string: field('address_string') ?? field('address_id'),
    attribute: attributesOf(form),
  };
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, JsonObject[string]] => entry[1] != undefined),
  );
}

/** A picture that lies elsewhere is named to the officer, not fetched. */
const pictureOf = (url: string | undefined): string | undefined =>
  url && url.length <= MAX_LINK && /^https?:\/\//i.test(url) && URL.canParse(url) ? `Foto: ${url}` : undefined;

/** `attribute[code]=value`, and `attribute[code][]=value` for several. */
function attributesOf(form: URLSearchParams): JsonObject {
  const answers = new Map<string, string[]>();
  for (const [name, value] of form) {
    const [, code] = /^attribute\[([^\]]+)\](?:\[\d*\])?$/.exec(name) ?? [];
    if (code && value.trim()) answers.set(code, [...(answers.get(code) ?? []), value]);
  }
  return Object.fromEntries(answers);
}
