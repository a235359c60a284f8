import type { Content } from '../../content.js';
import type { Match } from '../normalise.js';

/** A match with the names that people know. */
export interface NamedMatch extends Match {
  newsTitle: string;
  programTitle: string;
}

/** Matches with the titles of what they connect, as far as it is in the edition. */
export function namedMatches(matches: readonly Match[], { news, projects }: Content): NamedMatch[] {
  const titles = new Map(news.map(({ id, title }) => [id, title]));
  const programs = new Map(projects.map(({ id, title }) => [id, title]));
  return matches.flatMap((match) => {
    const [newsTitle, programTitle] = [titles.get(match.news), programs.get(match.program)];
    return newsTitle !== undefined && programTitle !== undefined ? [{ ...match, newsTitle, programTitle }] : [];
  });
}
