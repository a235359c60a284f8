import { readPlaces } from '../contract/index.js';
import { repeatedPlace } from './feedback-messages.js';
import type { Path } from './finding.js';
import { objectsOf, type Json, type JsonObject } from './json.js';
import { lostValues } from './lost-values.js';
import { unreadable } from './messages.js';
import { checkSchema } from './schema-check.js';
import type { ValidateFunction } from './schemas.js';
import type { SourceDocument } from './source-document.js';

const SCHEMA = { properties: { districts: { items: { $ref: '#/$defs/district' } } } };

/** Checks the list of places: form, that each stands there once, and that forms read all of it. */
export function checkPlaces(
  { value, report }: SourceDocument,
  definitions: JsonObject,
  validate: ValidateFunction,
): void {
  if (!checkSchema(validate, value, report)) return;
  const districts = objectsOf(value.districts);
  const nameOf = ({ name }: JsonObject) => name;
  once(districts.map(nameOf), ['districts'], ['name']);
  districts.forEach((district, first) => {
    const nagari = objectsOf(district.nagari);
    once(nagari.map(nameOf), ['districts', first, 'nagari'], ['name']);
    nagari.forEach(({ korong }, second) =>
      once(Array.isArray(korong) ? korong : [], ['districts', first, 'nagari', second, 'korong']),
    );
  });

  const read = readPlaces({ districts: value.districts }, 'https://endpoint.example/v1/feedback/places.json');
  for (const path of lostValues(value, read.ok ? read.value : {}, SCHEMA, definitions))
    report('error', path, unreadable);

  function once(names: (Json | undefined)[], above: Path, below: Path = []): void {
    const seen = new Set<string>();
    names.forEach((name, index) => {
      const key = String(name).trim().toLowerCase();
      if (seen.has(key)) report('error', [...above, index, ...below], repeatedPlace(String(name)));
      seen.add(key);
    });
  }
}
