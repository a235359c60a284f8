/** Documents of the endpoint with one string in many places at once. */
const DAY = '2026-10-31';
const HARMLESS = 'https://opd.example/halaman';
const PICTURE = '/v1/gambar.svg';
const PERCENT = { id: 'P1', name: 'percent' };

/** What stands in places of each kind. */
export interface Places {
  text: string;
  link: string;
  picture: string;
  /** Where a date, a number, a code, an id or a flag belongs. */
  odd?: string;
}

export const inTexts = (text: string): Places => ({ text, link: HARMLESS, picture: PICTURE });
export const inLinks = (link: string): Places => ({ text: 'x', link, picture: link });
export const inOddPlaces = (odd: string): Places => ({ text: 'x', link: HARMLESS, picture: PICTURE, odd });

const image = ({ text, picture, odd }: Places) => ({
  url: picture,
  width: odd ?? 320,
  height: odd ?? 240,
  alt: text,
  color: odd ?? '#aabbcc',
  credit: text,
  sources: [
    { url: picture, width: odd ?? 160, type: 'image/avif' },
    { url: picture, width: 160 },
    { url: picture, width: 320 },
  ],
});

function provenance({ text, link, odd }: Places) {
  return { producer: { id: odd ?? 'dinas', name: text }, source: link, sample: odd ?? true };
}

const progress = (id: string, measure: number, places: Places) => ({
  id,
  title: places.text,
  observations: [
    {
      id: places.text,
      period: { endDate: DAY },
      measure,
      unit: PERCENT,
      notes: places.text,
      _opd: provenance(places),
    },
    { id: '2', period: { endDate: places.odd ?? '2026-09-30' }, measure: places.odd ?? 3, unit: PERCENT },
    {
      id: '3',
      period: { endDate: DAY },
      measure: 10,
      unit: PERCENT,
      dimensions: { agency: places.odd ?? 'dinas' },
      _opd: provenance(places),
    },
  ],
  _opd: provenance(places),
});

/** A programme (OC4IDS) with every field the widgets read. */
export function hostileProject(id: string, places: Places): unknown {
  const { text, link, odd } = places;
  return {
    id,
    title: text,
    description: text,
    status: odd ?? 'implementation',
    period: { startDate: odd ?? '2026-01-01', endDate: odd ?? DAY },
    publicAuthority: { id: odd ?? 'dinas', name: text },
    parties: [
      {
        id: odd ?? 'dinas',
        name: text,
        identifier: { legalName: text },
        roles: odd ? [odd] : ['coordinator', 'funder', text],
      },
      { id: 'lain', name: text, roles: [text] },
    ],
    additionalClassifications: [{ scheme: 'x-opd-pillar', id: text, description: text }],
    locations: [{ id: text, description: text }],
    budget: {
      amount: { amount: odd ?? 1_250_000_000, currency: odd ?? 'IDR' },
      approvalDate: odd ?? '2026-01-01',
      finance: [{ id: text, source: text, period: { startDate: odd ?? '2026-01-01' } }],
      _opd: provenance(places),
    },
    metrics: [
      progress('physicalProgress', 62, places),
      progress('financialProgress', 58, places),
      {
        id: text,
        title: text,
        observations: [
          { id: '1', measure: text, unit: { id: text, name: text }, notes: text, _opd: provenance(places) },
          { id: '2', value: { amount: odd ?? 5, currency: odd ?? 'IDR' }, notes: text },
        ],
      },
    ],
    forecasts: [progress('physicalProgress', 70, places), progress('financialProgress', 60, places)],
    milestones: [
      {
        id: text,
        title: text,
        dueDate: odd ?? '2099-01-01',
        status: odd ?? 'scheduled',
        _opd: provenance(places),
      },
      { id: '2', title: text, dateMet: odd ?? DAY, status: 'met' },
    ],
    documents: [{ id: text, title: text, url: link, format: text, datePublished: odd ?? DAY }],
    _opd: { page: link, image: image(places), ...provenance(places) },
  };
}

/** A package (OC4IDS) of programmes. */
export const hostilePackage = (projects: unknown[], odd?: string): unknown => ({
  version: '0.9',
  uri: HARMLESS,
  publisher: { name: odd ?? 'Kabupaten' },
  publishedDate: odd ?? '2026-11-01T00:00:00Z',
  projects,
  _opd: { updateCycle: odd ?? 'P1M', deviation: { tolerance: odd ?? 1, critical: odd ?? 10 } },
});

/** A news item (JSON Feed) with every field the feed reads. */
export function hostileItem(id: string, places: Places): unknown {
  const { text, link, odd } = places;
  return {
    id,
    url: link,
    title: text,
    summary: text,
    date_published: odd ?? '2026-10-01T08:00:00+07:00',
    tags: [text],
    authors: [{ name: text, url: link }],
    _opd: {
      agency: { id: odd ?? 'dinas', name: text },
      programs: [odd ?? 'p1'],
      image: image(places),
      date: odd ?? '2026-10',
      sample: odd ?? true,
    },
  };
}

/** A feed (JSON Feed) of news items. */
export const hostileFeed = (items: unknown[], title: string, next?: string): unknown => ({
  version: 'https://jsonfeed.org/version/1.1',
  title,
  ...(next == null ? {} : { next_url: next }),
  items,
});

/** The text that is left of a string in a text place, as the contract has it; '' means missing. */
export const shownText = (text: string): string => text.trim().slice(0, 4000).trim();
