/** What stands in a wrong place: one of each type, and some that are only too much. */
export const WRONG = [
  null,
  true,
  -1e308,
  'teks',
  ['teks', null, 7],
  { teks: { id: 7 } },
  'teks '.repeat(5000),
  Array.from({ length: 2000 }, (_, index) => ({ id: index })),
  [],
  {},
  '',
];

/**
 * Ways to every value of a document, the whole one left out.
 * @param {unknown} value
 * @param {string[]} way
 * @returns {string[][]}
 */
export function placesOf(value, way = []) {
  if (typeof value != 'object' || !value) return [];
  return Object.keys(value).flatMap((key) => [[...way, key], ...placesOf(value[key], [...way, key])]);
}

/** A copy of the document with something else in one place. */
export function withWrong(document, place, wrong) {
  const copy = structuredClone(document);
  const last = place.at(-1);
  place.slice(0, -1).reduce((part, key) => part[key], copy)[last] = wrong;
  return copy;
}
