/** What an endpoint publishes for forms; small, so that tests can say what a form has to show. */
export const indexDocument = {
  version: '1.0',
  publishedDate: '2026-11-23T00:00:00Z',
  publisher: { name: 'Kabupaten Padang Pariaman' },
  agencies: [
    { id: 'dinas-pupr', name: 'Dinas PUPR' },
    { id: 'diskominfo', name: 'Diskominfo' },
  ],
  feedback: {
    consent: {
      version: '2026-11',
      purpose: 'Pesan dibaca petugas supaya bisa dijawab.',
      data: ['isi pesan', 'nomor HP'],
      rights: 'Anda berhak melihat dan menghapusnya.',
    },
    controller: { name: 'Diskominfo', contact: 'pengaduan@example.go.id' },
    retention: 'P2Y',
    quickService: 'situs',
    elsewhere: [{ topic: 'Darurat', advice: 'Telepon saja.', telephone: '112' }],
  },
};

export const servicesDocument = [
  {
    service_code: 'jalan',
    service_name: 'Jalan rusak',
    group: 'Jalan',
    metadata: true,
    _opd: { agency: 'dinas-pupr' },
  },
  { service_code: 'lampu', service_name: 'Lampu jalan', group: 'Jalan', keywords: 'padam, gelap' },
  { service_code: 'situs', service_name: 'Informasi di situs ini', _opd: { agency: 'diskominfo' } },
];

export const questionsDocument = {
  service_code: 'jalan',
  attributes: [
    { code: 'lebar', datatype: 'number', description: 'Berapa meter?', order: 2 },
    {
      code: 'macam',
      datatype: 'singlevaluelist',
      description: 'Rusaknya apa?',
      required: true,
      order: 1,
      values: [
        { key: 'lubang', name: 'Berlubang' },
        { key: 'longsor', name: 'Longsor' },
      ],
    },
    {
      code: 'kena',
      datatype: 'multivaluelist',
      description: 'Siapa yang terganggu?',
      order: 3,
      values: [
        { key: 'motor', name: 'Motor' },
        { key: 'mobil', name: 'Mobil' },
      ],
    },
    { code: 'sejak', datatype: 'datetime', description: 'Sejak kapan?', order: 4 },
    { code: 'cerita', datatype: 'text', description: 'Ceritakan', order: 5 },
    {
      code: 'catatan',
      datatype: 'string',
      description: 'Petugas tidak datang di hari libur.',
      variable: false,
      order: 6,
    },
  ],
};

export const documents: Record<string, unknown> = {
  'index.json': indexDocument,
  'feedback/services.json': servicesDocument,
  'feedback/services/jalan.json': questionsDocument,
  'feedback/places.json': {
    version: '1.0',
    districts: [{ name: 'Ulakan Tapakis', nagari: [{ name: 'Ulakan', korong: ['Manggopoh'] }, { name: 'Tapakis' }] }],
  },
};

/** Released messages, one with a reply. */
export const releasedDocument = {
  version: '1.0',
  publishedDate: '2026-11-23T00:00:00Z',
  counts: { received: 2, verified: 0, 'in-progress': 1, done: 1, rejected: 0 },
  requests: [
    {
      service_request_id: '17',
      service_name: 'Lampu jalan',
      agency_responsible: 'Dinas PUPR',
      description: 'Lampu di simpang padam.',
      requested_datetime: '2026-11-16T09:14:00+07:00',
      _opd: { stage: 'done', reply: 'Sudah diganti.', repliedAt: '2026-11-18T09:00:00+07:00' },
    },
  ],
};
