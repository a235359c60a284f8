import { slug } from '../../slug.js';
import type { SourceConfig } from '../config.js';

/** A source whose id may still be missing. */
export type Unnamed = Omit<SourceConfig, 'id'> & { id?: string; url?: string; file?: string; folder?: string };

const MOST = 100;

const placeName = ({ url, file, folder }: Unnamed): string =>
  slug(url?.replace(/^https?:\/\/(www\.)?/i, '') ?? file ?? folder ?? '');

/**
 * Gives an id to each source that has none: agency and type. A second of its kind is told apart by its place, so that what is
 * known of the first does not pass to another when one more is added behind it.
 */
export function withIds(sources: readonly Unnamed[]): (Unnamed & { id: string })[] {
  const taken = new Set(sources.flatMap(({ id }) => id?.toLowerCase() ?? []));
  return sources.map((source) => {
    if (source.id) return { ...source, id: source.id };
    const start = [source.agency ?? 'bersama', source.type].join('-');
    const names = [start, `${start}-${placeName(source)}`.slice(0, MOST)];
    const id = names.find((name) => !taken.has(name.toLowerCase())) ?? numbered(names[1]!, taken);
    taken.add(id.toLowerCase());
    return { ...source, id };
  });
}

function numbered(name: string, taken: ReadonlySet<string>): string {
  let count = 2;
  while (taken.has(`${name}-${count}`.toLowerCase())) count++;
  return `${name}-${count}`;
}
