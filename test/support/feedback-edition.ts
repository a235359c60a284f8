import { PUBLIC_HEADERS } from '../../src/endpoint/headers.js';
import { contentHash } from '../../src/endpoint/prepare-file.js';
import { storedFile, type Files } from '../../src/endpoint/stored-file.js';

export const CONSENT = 'v3';

const SERVICES = [
  { service_code: 'jalan', service_name: 'Jalan rusak', _opd: { agency: 'pupr' } },
  { service_code: 'umum', service_name: 'Lain-lain' },
  { service_code: 'cepat', service_name: 'Membantu?' },
];
const QUESTIONS = [
  { code: 'kata', datatype: 'string', variable: false, description: 'Hati-hati di jalan.' },
  {
    code: 'jenis',
    datatype: 'singlevaluelist',
    required: true,
    description: 'Apa yang rusak?',
    values: [
      { key: 'lubang', name: 'Lubang' },
      { key: 'amblas', name: 'Amblas' },
    ],
  },
  { code: 'panjang', datatype: 'number', description: 'Berapa meter?' },
];
const EXAMPLE = {
  service_request_id: 'contoh-1',
  description: 'Contoh pesan',
  requested_datetime: '2026-09-07T08:12:00+07:00',
  _opd: { stage: 'done', sample: true },
};
const list = (requests: unknown[]) => ({ version: '1.0', counts: { received: 0, done: requests.length }, requests });

const DOCUMENTS = {
  'index.json': {
    version: '1.0',
    agencies: [
      { id: 'pupr', name: 'Dinas PUPR' },
      { id: 'kominfo', name: 'Dinas Kominfo' },
      { id: 'dinkes', name: 'Dinas Kesehatan' },
    ],
    feedback: {
      consent: { version: CONSENT, purpose: 'Menjawab pesan.' },
      controller: { name: 'Dinas Kominfo' },
      retention: 'P1Y',
      quickService: 'cepat',
      deadlines: { act: 5 },
      holidays: ['2026-11-26'],
    },
  },
  'programs.json': {
    projects: [{ id: 'tarok', publicAuthority: { id: 'kominfo', name: 'Dinas Kominfo' } }, { id: 'lain' }],
  },
  'feedback/services.json': SERVICES,
  'feedback/services/jalan.json': { service_code: 'jalan', attributes: QUESTIONS },
  'feedback/requests.json': list([EXAMPLE]),
  'programs/tarok/feedback.json': list([]),
  'feedback/summary.json': { version: '1.0', publishedDate: '2026-11-01', agencies: [], programs: [] },
};

/** The files of an edition that takes messages. @param changes other documents by path, or none */
export const feedbackFiles = (changes: Record<string, unknown> = {}): Files =>
  new Map(
    Object.entries({ ...DOCUMENTS, ...changes }).map(([path, document]) => {
      const body = new TextEncoder().encode(JSON.stringify(document));
      return [`/v1/${path}`, storedFile({ body, type: 'application/json', hash: contentHash(body) }, PUBLIC_HEADERS)];
    }),
  );
