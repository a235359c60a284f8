/** Documents of the real endpoint, changed so that each shows one thing; made from today's date, so that it stays true. */

const daysAgo = (days) => new Date(Date.now() - days * 864e5).toISOString();
const percent = { scheme: 'UNCEFACT', id: 'P1', name: 'percent' };
const sample = { sample: true };

const figures = (id, observations) => ({
  id,
  title: id,
  observations: observations.map((observation, index) => ({ id: `${id}-${index}`, unit: percent, ...observation })),
  _opd: sample,
});
const at = (measure, days, agency) => ({
  ...(measure != null && { measure }),
  period: { endDate: daysAgo(days) },
  ...(agency && { dimensions: { agency } }),
});

/** A programme with these figures, [fact, plan] in percent, reported so many days ago. */
const progress = (project, physical, financial, days = 5) => ({
  ...project,
  status: 'implementation',
  metrics: [
    figures('physicalProgress', [at(physical[0], days)]),
    figures('financialProgress', [at(financial[0], days)]),
  ],
  forecasts: [
    figures('physicalProgress', [at(physical[1], days)]),
    figures('financialProgress', [at(financial[1], days)]),
  ],
});

const AGENCIES = [
  { id: 'disparpora', name: 'Disparpora', roles: ['publicAuthority', 'coordinator'], fact: 66, plan: 72 },
  { id: 'dinas-pupr', name: 'Dinas PUPR', roles: ['administrativeEntity'], fact: 52, plan: 60 },
  { id: 'diskominfo', name: 'Diskominfo', roles: ['administrativeEntity'], plan: 50 },
  { id: 'kecamatan-ulakan-tapakis', name: 'Kec. Ulakan Tapakis', roles: ['interestedParty'], fact: 100, plan: 100 },
];
const several = (project) => {
  const whole = progress(project, [60, 67], [48, 55], 20);
  whole.metrics[0] = figures('physicalProgress', [at(60, 20), ...AGENCIES.map(({ id, fact }) => at(fact, 20, id))]);
  whole.forecasts[0] = figures('physicalProgress', [at(67, 20), ...AGENCIES.map(({ id, plan }) => at(plan, 20, id))]);
  const [{ id, name }] = AGENCIES;
  return { ...whole, publicAuthority: { id, name }, parties: AGENCIES };
};

const EVIL = '<img src=x onerror="globalThis.bobol=1">';
const evil = (project) => ({
  ...progress(project, [62, 70], [48, 66]),
  title: `${EVIL}Jalan akses <b>tebal</b>`,
  publicAuthority: { id: 'x', name: '<script>globalThis.bobol=1</script>' },
  parties: [{ id: 'x', name: '"><svg onload=globalThis.bobol=1>', roles: ['coordinator'] }],
  locations: [{ id: '1', description: '{{constructor.constructor("bobol=1")()}} ${7*7}' }],
  milestones: [{ id: '1', title: `${EVIL}`, status: 'constructor', dueDate: '2026-02-31' }],
  documents: [
    { id: '1', title: 'Alamat javascript:', url: 'javascript:globalThis.bobol=1' },
    { id: '2', title: `Dokumen ${EVIL}`, url: 'https://contoh.example/"onmouseover="bobol=1' },
  ],
  _opd: {
    page: 'javascript:globalThis.bobol=1',
    image: { url: 'https://jahat.example/lacak.png', width: 10, height: 10 },
    sample: true,
  },
});

const LONG = 'Pertanggungjawabanpenyelenggaraanpembangunanjalanaksesberkelanjutan';
const strange = (project) => ({
  ...progress(project, [62, 70], [48, 66]),
  title: `${LONG} 🛣️👩🏽‍🌾 مشروع طريق تاروك Z̷a̴l̵g̶o̷`,
  publicAuthority: { id: 'x', name: `${LONG}-${LONG}` },
  parties: [],
  locations: [{ id: '1', description: `ناغاري كابالو هيلالانغ 🏞️ ${LONG}` }],
});

/** What becomes of a programme in each state; a state that is not here leaves it as it is. */
export const projects = {
  jahat: evil,
  aneh: strange,
  'di-atas-100': (project) => progress(project, [117, 100], [104, 100]),
  'di-bawah-0': (project) => progress(project, [-12, 20], [0, 15]),
  'belum-dilaporkan': (project) => ({ ...progress(project, [undefined, 30], [12, 26], 20), budget: undefined }),
  terlambat: (project) => progress(project, [54, 58], [40, 44], 85),
  'di-depan': (project) => progress(project, [81, 76], [70, 72]),
  'jauh-di-belakang': (project) => progress(project, [41, 70], [30, 66]),
  'lintas-dinas': several,
  kosong: ({ id, title, publicAuthority }) => ({ id, title, publicAuthority }),
};

/** The same for a news item. */
export const newsItems = {
  jahat: (item) => ({
    ...item,
    url: 'javascript:globalThis.bobol=1',
    title: `${EVIL}${item.title}`,
    summary: '<script>globalThis.bobol=1</script>',
    _opd: { agency: { id: 'x', name: '<b onmouseover="bobol=1">Dinas</b>' } },
  }),
  aneh: (item) => ({
    ...item,
    title: `${LONG} ${item.title} خبر 🗞️`,
    summary: `${LONG} ${LONG} ${item.summary ?? ''}`,
  }),
};
