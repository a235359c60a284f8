import type { Settings } from '../../content.js';
import { objectsOf } from '../../json.js';
import { keyOf } from './words.js';

/** An agency as the settings list it. */
export interface Agency {
  id: string;
  /** Short name, the one that is shown. */
  name: string;
  legalName?: string;
}

/** Finds an agency or a pillar by what a source calls it. */
export type Find<Found> = (written: unknown) => Found | undefined;

/** By key; `undefined` where two have the same. */
type Names<Found> = Map<string, Found | undefined>;

function put<Found>(names: Names<Found>, key: string, found: Found): void {
  if (key) names.set(key, !names.has(key) || names.get(key) == found ? found : undefined);
}

const REGION = /^(kab|kabupaten|kota|pemkab|pemko|pemkot|provinsi|prov)$/;

/** The name of an agency without the region that it often carries: "Dinas PUPR Kab. Padang Pariaman". */
function withoutRegion(key: string, region: string): string {
  const plain = region && key.endsWith(` ${region}`) ? key.slice(0, -region.length - 1) : key;
  const words = plain.split(' ');
  const from = words.findIndex((word, index) => index > 0 && REGION.test(word));
  return (from > 0 ? words.slice(0, from) : words).join(' ');
}

const withoutKind = (key: string): string => key.replace(/^(dinas|badan|kantor) /, '');

/** Agencies by id, name, legal name and alias, also with the region's name behind it or without "Dinas" before it. */
export function agencyFinder({ agencies, publisher }: Settings): Find<Agency> {
  const exact: Names<Agency> = new Map();
  const loose: Names<Agency> = new Map();
  const region = keyOf(publisher.name)
    .split(' ')
    .filter((word) => !REGION.test(word) && word != 'pemerintah')
    .join(' ');
  for (const listed of agencies) {
    const { legalName, aliases } = listed as { legalName?: unknown; aliases?: unknown };
    const agency: Agency = { id: listed.id, name: listed.name };
    if (typeof legalName == 'string') agency.legalName = legalName;
    for (const name of [listed.id, listed.name, legalName, ...(Array.isArray(aliases) ? (aliases as unknown[]) : [])]) {
      if (typeof name != 'string') continue;
      put(exact, keyOf(name), agency);
      put(loose, withoutKind(withoutRegion(keyOf(name), region)), agency);
    }
  }
  return (written) => {
    if (typeof written != 'string') return;
    const key = keyOf(written);
    const bare = withoutRegion(key, region);
    return exact.get(key) ?? exact.get(bare) ?? loose.get(bare) ?? loose.get(withoutKind(bare));
  };
}

/** Pillars by id or name. */
export function pillarFinder({ pillars }: Settings): Find<{ id: string; name: string }> {
  const names: Names<{ id: string; name: string }> = new Map();
  for (const { id, name } of objectsOf(pillars)) {
    if (typeof id != 'string' || typeof name != 'string') continue;
    const pillar = { id, name };
    for (const key of [id, name]) put(names, keyOf(key), pillar);
  }
  return (written) => (typeof written == 'string' ? names.get(keyOf(written)) : undefined);
}
