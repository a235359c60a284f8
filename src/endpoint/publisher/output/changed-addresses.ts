import type { Files } from '../../stored-file.js';

/** Addresses at which a reader gets something else than before, or nothing any more; sorted. */
export function changedAddresses(before: Files | undefined, after: Files): string[] {
  const changed = [...after].filter(([address, { hash, type }]) => {
    const old = before?.get(address);
    return old?.hash != hash || old.type != type;
  });
  const gone = [...(before ?? [])].filter(([address]) => !after.has(address));
  return [...changed, ...gone].map(([address]) => address).sort();
}

/**
 * Addresses as readers ask for them. @param addresses as seen from the root of what is published, such as `/v1/index.json`
 * @param baseUrl address of the endpoint, which ends in `/v1/`
 */
export const absoluteAddresses = (addresses: readonly string[], baseUrl: string): string[] => {
  const root = baseUrl.replace(/\/v1\/$/, '');
  return addresses.map((address) => root + address);
};
