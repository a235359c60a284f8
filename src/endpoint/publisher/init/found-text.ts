import type { Discovered, FoundSource } from '../../sources/discover/discover.js';

const NAMES: Record<FoundSource['what'], string> = { wordpress: 'WordPress', feed: 'Feed' };

/** What was found at a site, for a terminal. */
export function foundText({ address, title, logo, language, generator, sources, suggested }: Discovered): string {
  const facts = [
    ['judul / title', title],
    ['logo', logo],
    ['bahasa / language', language],
    ['dibuat dengan / made with', generator],
  ].flatMap(([name, value]) => (value ? [`  ${name}: ${value}`] : []));
  const lines = sources.map(({ what, address: place, count }) => {
    const items = count === undefined ? '' : `, ${count} berita / news items`;
    return `  ${place == suggested?.url ? '*' : '-'} ${NAMES[what]}${items}: ${place}`;
  });
  const none =
    '  Tidak ada WordPress atau feed; beritanya perlu ditambahkan sendiri di "sources".\n' +
    '  No WordPress and no feed; its news has to be added to "sources" by hand.';
  return [
    `Ditemukan di / found at ${address}`,
    ...facts,
    ...(lines.length ? [...lines, '  * = yang dipakai / the one that is used'] : [none]),
  ].join('\n');
}
