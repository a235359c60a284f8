import type { JsonObject } from '../../src/endpoint/json.js';
import { NEWS, PROGRAM, type Change } from './data-folder.js';

/** A change of the programme of the worked example. */
export const program = (change: (value: Program) => void): Record<string, Change> => ({
  [PROGRAM]: (value) => change(value as unknown as Program),
});
export const news = (change: (item: JsonObject & { _opd: JsonObject }) => void): Record<string, Change> => ({
  [NEWS]: (feed) => change((feed.items as (JsonObject & { _opd: JsonObject })[])[0]!),
});
export const settings = (change: (value: JsonObject) => void): Record<string, Change> => ({ 'opd.json': change });

export interface Program extends JsonObject {
  metrics: (JsonObject & { observations: JsonObject[] })[];
  forecasts: (JsonObject & { observations: JsonObject[] })[];
  publicAuthority: JsonObject;
  budget: JsonObject;
  parties: (JsonObject & { identifier: JsonObject })[];
}
export const figure = (value: Program, index = 2) => value.metrics[0]!.observations[index]!;
