import type { FolderFiles } from '../../../../src/endpoint/data-folder.js';
import type { ReadyPicture } from '../../../../src/endpoint/images/source-pictures.js';
import { isObject, objectsOf, type JsonObject } from '../../../../src/endpoint/json.js';
import type { Config, SourceConfig } from '../../../../src/endpoint/publisher/config.js';
import type { Normalised, SourceFound } from '../../../../src/endpoint/publisher/normalise.js';
import { normalise } from '../../../../src/endpoint/publisher/normalise/index.js';
import { withoutErrors, type Publishable } from '../../../../src/endpoint/publisher/normalise/without-errors.js';
import type { FoundNews, FoundProgram } from '../../../../src/endpoint/sources/found.js';

export const NOW = Date.parse('2026-11-24T05:00:00Z');
export const DAY = 864e5;

export const settings: Config['settings'] = {
  version: '1.0',
  publisher: { id: 'padang-pariaman', name: 'Kabupaten Padang Pariaman' },
  baseUrl: 'https://widget.example.go.id/v1/',
  license: 'https://creativecommons.org/licenses/by/4.0/',
  languages: ['id'],
  updateCycle: 'P1M',
  agencies: [
    { id: 'dinas-pupr', name: 'Dinas PUPR', legalName: 'Dinas Pekerjaan Umum dan Penataan Ruang', aliases: ['PU'] },
    { id: 'diskominfo', name: 'Diskominfo', aliases: ['Dinas Kominfo'] },
    { id: 'bapelitbangda', name: 'Bapelitbangda' },
  ] as Config['settings']['agencies'],
  pillars: [{ id: 'smart-living', name: 'Smart Living' }],
};

export const table = (id: string, more: Partial<SourceConfig> = {}): SourceConfig =>
  ({ id, type: 'table', file: `${id}.csv`, ...more }) as SourceConfig;

export const site = (id: string, more: Partial<SourceConfig> = {}): SourceConfig =>
  ({ id, type: 'feed', url: `https://${id}.example.go.id/feed`, agency: id, ...more }) as SourceConfig;

export const configOf = (sources: SourceConfig[], more: Partial<Config> = {}): Config => ({
  settings,
  sources,
  programs: {},
  offset: '+07:00',
  every: 6e5,
  limits: { document: 2 ** 24, picture: 2 ** 24, items: 100, timeout: 3e4 },
  allowHosts: [],
  output: {},
  ...more,
});

const UNIT = { scheme: 'UNCEFACT', id: 'P1', name: 'percent' };

/** Physical progress of days. */
export const physical = (figures: Record<string, unknown>): JsonObject[] => [
  {
    id: 'physicalProgress',
    title: 'Realisasi fisik',
    observations: Object.entries(figures).map(([day, measure]) => ({
      id: `f-${day}`,
      period: { endDate: `${day}T00:00:00+07:00` },
      ...(measure !== undefined && { measure: measure as number }),
      unit: UNIT,
    })),
  },
];

export const programOf = (project: JsonObject, more: Partial<FoundProgram> = {}): FoundProgram => ({
  project,
  place: { file: 'lembar.csv', row: 2 },
  history: 'whole',
  ...more,
});

export const tarok = (more: JsonObject = {}): JsonObject => ({
  id: 'tarok-city',
  title: 'Kawasan Tarok City',
  publicAuthority: { name: 'Dinas PUPR' },
  metrics: physical({ '2026-10-31': 57 }),
  ...more,
});

export const newsOf = (more: Partial<FoundNews> = {}): FoundNews => ({
  id: 'https://diskominfo.example.go.id/?p=1',
  url: 'https://diskominfo.example.go.id/bupati-tinjau-jalan/',
  title: 'Bupati meninjau jalan baru',
  summary: 'Peninjauan pagi ini.',
  published: '2026-11-20T09:00:00+07:00',
  tags: [],
  categories: [],
  place: { file: 'https://diskominfo.example.go.id/feed', row: 1 },
  ...more,
});

interface Holding {
  programs?: FoundProgram[];
  news?: FoundNews[];
  complete?: boolean;
}

export const holding = (source: SourceConfig, { programs = [], news = [], complete = true }: Holding): SourceFound => ({
  source,
  found: { programs, news, remarks: [], notTaken: {}, complete },
});

interface Given {
  previous?: FolderFiles;
  now?: number;
  config?: Partial<Config>;
  pictures?: ReadonlyMap<string, ReadyPicture>;
}

/** Normalises sources, in the order of the settings. */
export const normalised = (sources: SourceFound[], given: Given = {}): Normalised =>
  normalise({
    config: configOf(
      sources.map(({ source }) => source),
      given.config,
    ),
    sources,
    previous: given.previous,
    pictures: given.pictures ?? new Map(),
    now: given.now ?? NOW,
  });

/** A whole step: what is published, and what is told. */
export async function published(
  sources: SourceFound[],
  given: Given & { images?: FolderFiles } = {},
): Promise<Publishable & { normalised: Normalised }> {
  const result = normalised(sources, given);
  const made = await withoutErrors(result, given.images ?? new Map(), given.now ?? NOW, given.previous);
  return { ...made, normalised: result };
}

export const programIn = ({ documents }: Normalised, id = 'tarok-city'): JsonObject => {
  const found = documents.get(`programs/${id}.json`);
  if (!found) throw new Error(`no programme ${id} among ${[...documents.keys()].join(', ')}`);
  return found;
};

export const itemsIn = ({ documents }: Normalised, source: string): JsonObject[] =>
  objectsOf(documents.get(`news/${source}.json`)?.items);

export const observationsIn = (project: JsonObject, list = 'metrics'): JsonObject[] =>
  objectsOf(project[list]).flatMap(({ observations }) => objectsOf(observations));

export const measuresIn = (project: JsonObject): [day: string, measure: unknown][] =>
  observationsIn(project).map(({ period, measure }) => [
    String(isObject(period) ? period.endDate : '').slice(0, 10),
    measure,
  ]);

export const opdOf = (holder: JsonObject | undefined): JsonObject => (isObject(holder?._opd) ? holder._opd : {});

export const told = ({ remarks }: Normalised): string[] =>
  [...remarks].flatMap(([source, list]) =>
    list.map(({ level, problem, column, value }) => `${source} ${level} ${column ?? ''} ${value ?? ''}: ${problem.en}`),
  );
