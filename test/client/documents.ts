import type { Copies, Resource, State } from '../../src/client/index.js';

export const BASE = 'https://widget.example.go.id/v1/';
export const MIRROR = 'https://cermin.example.go.id/v1/';
/** When the tests take place: 24 Nov 2026, 08:00 WIB. */
export const NOW = Date.parse('2026-11-24T08:00:00+07:00');

export const packageOf = (ids: string[], publishedDate = '2026-11-23T00:00:00Z') => ({
  uri: 'https://widget.example.go.id/v1/programs.json',
  version: '0.9',
  publishedDate,
  publisher: { name: 'Kabupaten Padang Pariaman' },
  _opd: { updateCycle: 'P1M' },
  projects: ids.map((id) => ({ id, title: `Program ${id}` })),
});

export const feedOf = (titles: string[], publishedDate = '2026-11-23T00:00:00Z') => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Berita',
  _opd: { publishedDate },
  items: titles.map((title) => ({ id: title, title })),
});

/** A store in memory; what is in it can be looked at and spoilt. */
export function memory(): Copies & { kept: Map<string, unknown> } {
  const kept = new Map<string, unknown>();
  return {
    kept,
    get: (key) => Promise.resolve(kept.get(key)),
    set: (key, value) => Promise.resolve(kept.set(key, structuredClone(value))),
  };
}

/** The state by now; a property would still be taken for what it was found to be before. */
export const stateOf = <T>(resource: Resource<T>): State<T> => resource.state;
