/** What simulated collectors answer: messages that arrive, are refused or never answered, and a ticket with its way. */
const json = (body, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
const never = () => new Promise(() => {});
const daysAgo = (days, hour = 9) => {
  const day = new Date(Date.now() - days * 864e5);
  day.setUTCHours(hour - 7, 14, 0, 0);
  return day.toISOString();
};

const receive = (init) =>
  json(
    {
      key: new Headers(init.headers).get('idempotency-key').replaceAll('"', ''),
      ticket: '0A4K-7N3P-2QXM',
      service_request_id: '17',
      received_at: new Date().toISOString(),
      expected_datetime: daysAgo(-7),
    },
    201,
  );
const refuse = () =>
  json(
    {
      type: 'about:blank',
      title: 'Unprocessable Content',
      status: 422,
      detail: 'Layanan ini sedang tidak menerima pesan. Pilih layanan lain. / This service takes no messages now.',
    },
    422,
  );

const messages = {
  'pesan-terkirim': receive,
  'pesan-ditolak': refuse,
  'pesan-menunggu': never,
  'pesan-putus': () => Promise.reject(new TypeError('Failed to fetch')),
};

const ticket = () =>
  json({
    service_request_id: '17',
    kind: 'pengaduan',
    visibility: 'terbuka',
    service_name: 'Lampu jalan (contoh)',
    agency: { id: 'dinas-pupr', name: 'Dinas PUPR' },
    description: 'Lampu jalan di simpang Ulakan padam sejak Sabtu.',
    received_at: daysAgo(8),
    expected_datetime: daysAgo(1),
    stage: 'done',
    events: [
      { at: daysAgo(8, 10), stage: 'verified' },
      { at: daysAgo(7), stage: 'in-progress' },
      {
        at: daysAgo(6, 16),
        stage: 'done',
        reply: 'Terima kasih sudah melapor. Dua lampu di simpang Ulakan sudah kami ganti hari ini.',
        by: { id: 'dinas-pupr', name: 'Dinas PUPR' },
      },
    ],
  });
const unknown = () => json({ type: 'about:blank', title: 'Not Found', status: 404 }, 404);

/** Answers what is sent to a simulated collector; nothing where the state has none. */
export function answerMessage(state, path, init) {
  if (path == 'feedback/requests' && init?.method == 'POST') return messages[state]?.(init);
  if (path == 'feedback/status') return state == 'tiket' ? ticket() : unknown();
  return undefined;
}

/** The index of an endpoint whose publisher has not said who answers for the data. */
export const closedIndex = ({ feedback: _, ...index }) => index;
