import type { FeedbackFacts } from '../../feedback/feedback-of.js';

type Districts = FeedbackFacts['districts'];

const plain = (text: string): string =>
  ` ${text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

const known = new WeakMap<Districts, [place: string, district: string][]>();

/** Names of districts, villages and hamlets with the district they lie in, the longest first: "Lubuk Alung" is in the name of others. */
function placesOf(districts: Districts): [place: string, district: string][] {
  let places = known.get(districts);
  if (!places) {
    places = districts.flatMap(({ name, nagari = [] }): [string, string][] => [
      [name, name],
      ...nagari.flatMap((village): [string, string][] =>
        [village.name, ...(village.korong ?? [])].map((place) => [place, name]),
      ),
    ]);
    places = places.map(([place, district]): [string, string] => [plain(place), district]);
    places.sort(([a], [b]) => b.length - a.length);
    known.set(districts, places);
  }
  return places;
}

/** The district (kecamatan) that a place in words names; the one that is called so before all others. */
export function districtOf(address: string, districts: Districts): string | undefined {
  const text = plain(address);
  const called = districts.filter(
    ({ name }) => text.includes(` kec${plain(name)}`) || text.includes(` kecamatan${plain(name)}`),
  );
  if (called.length) return called.sort((a, b) => b.name.length - a.name.length)[0]!.name;
  return placesOf(districts).find(([place]) => text.includes(place))?.[1];
}
