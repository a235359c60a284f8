import { MAX_LINE } from '../feedback/max-line.js';
import type { JsonObject } from '../json.js';
import { isMailAddress } from '../notices/reach.js';
import { pictureLine } from './picture-link.js';

/**
 * A form of GeoReport v2 as a message of ours: a complaint, which everybody may read once an officer has released it. Who sends it has
 * told the citizen what becomes of their data.
 * @param service the service's name; `device_id` and `account_id` are nobody's business and stay unread.
 */
export function messageOf(form: URLSearchParams, service: string, consentVersion: string): JsonObject {
  const field = (name: string) => form.get(name)?.trim() || undefined;
  const degrees = (name: string) => {
    const text = field(name);
    return text == undefined ? undefined : Number(text);
  };
  const fields: Record<string, JsonObject[string] | undefined> = {
    kind: 'pengaduan',
    visibility: 'terbuka',
    consent: { agreed: true, version: consentVersion },
    service_code: field('service_code'),
    // A service and a place are a message already (spec: the description is optional).
    description: field('description') ?? service,
    name: [field('first_name'), field('last_name')].filter(Boolean).join(' '),
    contact: contactsOf(form).used,
    lat: degrees('lat'),
    long: degrees('long'),
    address_string: field('address_string') ?? field('address_id'),
    attribute: attributesOf(form),
  };
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, JsonObject[string]] => entry[1] != undefined),
  );
}

/** What a form says to officers alone, line by line. */
export function notedOf(form: URLSearchParams): (string | undefined)[] {
  const { other } = contactsOf(form);
  return [
    pictureLine(form.get('media_url')?.trim()),
    other && `Kontak lain / Other contact: ${other.slice(0, MAX_LINE)}`,
  ];
}

/** A message has one contact: the mail address where it is one, else the number. No message is lost for a wrong address. */
function contactsOf(form: URLSearchParams): { used?: string; other?: string } {
  const [email, phone] = ['email', 'phone'].map((name) => form.get(name)?.trim() || undefined);
  return email && isMailAddress(email) ? { used: email, other: phone } : { used: phone, other: email };
}

/** `attribute[code]=value`, and `attribute[code][]=value` for several. */
function attributesOf(form: URLSearchParams): JsonObject {
  const answers = new Map<string, string[]>();
  for (const [name, value] of form) {
    const [, code] = /^attribute\[([^\]]+)\](?:\[\d*\])?$/.exec(name) ?? [];
    if (code && value.trim()) answers.set(code, [...(answers.get(code) ?? []), value]);
  }
  return Object.fromEntries(answers);
}
