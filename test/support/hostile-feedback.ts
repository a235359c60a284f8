/** Documents for forms, one's own message and released messages, with one string in many places at once. */
import { inLinks, inOddPlaces, inTexts, type Places } from './hostile-documents.js';
import type { Batch } from './hostile-pages.js';

const AT = '2026-11-16T09:14:00+07:00';

const index = ({ text, link, odd }: Places) => ({
  version: '1.0',
  publishedDate: odd ?? AT,
  publisher: { name: text, url: link },
  agencies: [
    { id: 'dinas', name: text, legalName: text, url: link },
    { id: odd ?? 'lain', name: text },
  ],
  feedback: {
    consent: { version: text, purpose: text, data: [text, text], rights: text, url: link },
    controller: { name: text, contact: text, url: link },
    retention: 'P2Y',
    quickService: odd ?? 'jalan',
    elsewhere: [{ topic: text, advice: text, telephone: odd ?? '112', url: link }],
    whatsapp: odd ?? '+628123456789',
    sms: odd ?? '08123456789',
    deadlines: { verify: odd ?? 3, act: odd ?? 5 },
    holidays: [odd ?? '2026-12-25'],
  },
});

const service = (code: string, { text, odd }: Places) => ({
  service_code: code,
  service_name: text,
  description: text,
  metadata: true,
  group: text,
  keywords: text,
  _opd: { agency: odd ?? 'dinas' },
});

const question = (code: string, datatype: string, { text, odd }: Places, more = {}) => ({
  code,
  datatype,
  description: text,
  datatype_description: text,
  order: odd ?? 1,
  values: [odd ?? '1', '2', '3', '4', '5', '6'].map((key) => ({ key, name: text })),
  ...more,
});

const questions = (places: Places) => ({
  service_code: places.odd ?? 'jalan',
  attributes: [
    question('angka', 'number', places, { required: true }),
    question('kalimat', 'text', places),
    question('waktu', 'datetime', places),
    question('satu', 'singlevaluelist', places),
    question('banyak', 'multivaluelist', places),
    question('catatan', 'string', places, { variable: false }),
    question(places.odd ?? 'lagi', places.odd ?? 'string', places),
  ],
});

const district = ({ text }: Places) => ({ name: text, nagari: [{ name: text, korong: [text] }] });

const status = ({ text, odd }: Places) => ({
  service_request_id: text,
  kind: text,
  visibility: text,
  service_name: text,
  agency: { id: odd ?? 'dinas', name: text },
  description: text,
  received_at: AT,
  expected_datetime: odd ?? AT,
  stage: 'done',
  events: [
    { at: AT, stage: odd ?? 'verified', action: odd ?? 'added', description: text },
    { at: AT, stage: 'done', reply: text, by: { id: odd ?? 'dinas', name: text } },
    { at: odd ?? AT, stage: 'done', reply: text },
  ],
  photos: odd ?? 1,
});

const released = ({ text, odd }: Places, id: string) => ({
  service_request_id: id,
  status: odd ?? 'open',
  service_name: text,
  service_code: text,
  agency_responsible: text,
  description: text,
  requested_datetime: AT,
  updated_datetime: odd ?? AT,
  address: text,
  _opd: {
    kind: text,
    stage: odd ?? 'done',
    reply: text,
    repliedBy: text,
    repliedAt: odd ?? AT,
    sample: odd ?? true,
  },
});

const list = (requests: unknown[], odd?: string) => ({
  version: '1.0',
  publishedDate: odd ?? AT,
  counts: { received: odd ?? 1, done: 1 },
  requests,
});

/** What one endpoint of a string answers. It refuses each message with the string as its reason. */
const endpoint = (places: Places) => ({
  'index.json': index(places),
  'feedback/services.json': [service('jalan', places), service(places.odd ?? 'lain', places)],
  'feedback/services/jalan.json': questions(places),
  'feedback/places.json': { version: '1.0', districts: [district(places)] },
  'feedback/status': status(places),
  'feedback/requests': { type: places.link, title: places.text, status: 503, detail: places.odd ?? places.text },
});

/** Endpoints beside those of the strings: what is shown of a harmless text, and of one that is missing. */
export const REFERENCE = 'RUJUKAN';
const known = { rujukan: inTexts(REFERENCE), kosong: inTexts('') };
const places = (strings: string[]): [string, Places][] => [
  ...Object.entries(known),
  ...strings.flatMap((string, at): [string, Places][] => [
    [`text${at}`, inTexts(string)],
    [`odd${at}`, { ...inOddPlaces(string), link: inLinks(string).link }],
  ]),
];

/** All documents of a batch by their paths. */
export function feedbackDocuments({ name, strings }: Batch): Record<string, unknown> {
  const documents: Record<string, unknown> = {};
  const put = (folder: string, found: Record<string, unknown>) => {
    for (const [path, document] of Object.entries(found)) documents[`/v1/${name}/${folder}/${path}`] = document;
  };
  for (const [folder, filled] of places(strings)) put(folder, endpoint(filled));
  const lists = { texts: inTexts, odds: inOddPlaces };
  for (const [folder, fill] of Object.entries(lists)) {
    const requests = [inTexts(REFERENCE), ...strings.map(fill)].map((filled, at) => released(filled, String(at)));
    put(folder, { 'feedback/requests.json': list(requests, folder == 'odds' ? strings[0] : undefined) });
  }
  return documents;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Tags that show all documents of a batch, and tags with its strings in their attributes. */
export function feedbackTags({ name, strings }: Batch, origin: string): string {
  const at = (folder: string) => `class="${folder}" endpoint="${origin}/v1/${name}/${folder}/"`;
  const shown = places(strings).flatMap(([folder]) => [
    `form shared-device ${at(folder)}`,
    `status shared-device ${at(folder)}`,
  ]);
  const attributes = strings
    .map(escaped)
    .flatMap((string) => [
      `form shared-device ${at('rujukan')} service="${string}" agency="${string}" program="${string}" lang="${string}"`,
      `list ${at('texts')} program="${string}" limit="${string}"`,
    ]);
  return [
    `form variant="quick" shared-device ${at('text0')}`,
    `form ${at('text0')} id="kept"`,
    `list limit="50" ${at('texts')}`,
    `list limit="50" ${at('odds')}`,
    ...shown,
    ...attributes.map((tag) => tag.replace(/class="\w+"/, 'class="attribute"')),
  ]
    .map((tag) => `<opd-feedback-${tag}></opd-feedback-${tag.slice(0, tag.indexOf(' '))}>`)
    .join('\n');
}
