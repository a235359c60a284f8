/** When the widget tests take place: 24 Nov 2026, 08.00 WIB. */
export const NOW = Date.parse('2026-11-24T08:00:00+07:00');

export const ID = 'tarok-city';

const UNIT = { scheme: 'UNCEFACT', id: 'P1', name: 'percent' };

/** One observation in percent; `undefined`: not reported for that period. */
export const reported = (measure?: unknown, endDate = '2026-11-12', agency?: string) => ({
  id: `${endDate}-${agency ?? ''}`,
  period: { endDate },
  unit: UNIT,
  ...(measure !== undefined && { measure }),
  ...(agency && { dimensions: { agency } }),
});

export const metric = (id: string, ...observations: unknown[]) => ({ id, title: id, observations });

/** Physical progress as it is and as it was planned. */
export const physical = (fact: unknown, plan?: unknown, date?: string) => ({
  metrics: [metric('physicalProgress', reported(fact, date))],
  forecasts: plan === undefined ? [] : [metric('physicalProgress', reported(plan, date))],
});

/** A programme as OC4IDS writes it: 62 % of 70 % planned, and money. */
export const projectOf = (more: object = {}) => ({
  id: ID,
  title: 'Jalan akses Tarok City',
  status: 'implementation',
  publicAuthority: { id: 'dinas-pupr', name: 'Dinas PUPR' },
  metrics: [metric('physicalProgress', reported(62)), metric('financialProgress', reported('48.5'))],
  forecasts: [metric('physicalProgress', reported(70)), metric('financialProgress', reported(66))],
  _opd: { page: 'https://pupr.example.go.id/tarok' },
  ...more,
});

export const packageOf = (projects: unknown[] = [projectOf()], more: object = {}) => ({
  uri: 'https://widget.example.go.id/v1/programs.json',
  version: '0.9',
  publishedDate: '2026-11-20T00:00:00Z',
  publisher: { name: 'Kabupaten Padang Pariaman' },
  _opd: { updateCycle: 'P1M', deviation: { tolerance: 1, critical: 10 } },
  projects,
  ...more,
});

/** The documents of an endpoint that knows one programme. */
export const programDocuments = (more?: object, pack?: object) => ({
  [`programs/${ID}.json`]: packageOf([projectOf(more)], pack),
});
