/** Addresses of the resources below the endpoint's base, so that any static host can serve them as files. */
export const INDEX_PATH = 'index.json';
export const PROGRAMS_PATH = 'programs.json';

/** One programme with its whole history. */
export const programPath = (id: string): string => `programs/${encodeURIComponent(id)}.json`;

/** Newest news first: of everyone, of one agency, or of one programme. Further pages by the feed's `next_url`. */
export const newsPath = (of: { agency?: string; program?: string } = {}): string =>
  (of.program
    ? `programs/${encodeURIComponent(of.program)}/`
    : of.agency
      ? `agencies/${encodeURIComponent(of.agency)}/`
      : '') + 'news.json';
