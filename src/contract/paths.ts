/** Addresses of the resources below the endpoint's base, so that any static host can serve them as files. */
export const INDEX_PATH = 'index.json';
export const PROGRAMS_PATH = 'programs.json';

/** An id as part of a path. Half a character pair, which a script can put into an attribute, would throw here. */
const segment = (id: string): string => encodeURIComponent(id.replace(/[\ud800-\udfff]/gu, ''));

/** One programme with its whole history. */
export const programPath = (id: string): string => `programs/${segment(id)}.json`;

/** Newest news first: of everyone, of one agency, or of one programme. Further pages by the feed's `next_url`. */
export const newsPath = (of: { agency?: string; program?: string } = {}): string =>
  (of.program ? `programs/${segment(of.program)}/` : of.agency ? `agencies/${segment(of.agency)}/` : '') + 'news.json';

/** Where a message is sent (POST), where its sender looks after it, where its photos go. */
export const REQUESTS_PATH = 'feedback/requests';
export const STATUS_PATH = 'feedback/status';
export const PHOTOS_PATH = 'feedback/photos';
export const SERVICES_PATH = 'feedback/services.json';
export const PLACES_PATH = 'feedback/places.json';
/** How messages are answered, in numbers. */
export const SUMMARY_PATH = 'feedback/summary.json';

/** The questions of a service. */
export const servicePath = (code: string): string => `feedback/services/${segment(code)}.json`;

/** Released messages: of all, or of one programme. */
export const releasedPath = (program = ''): string =>
  program ? `programs/${segment(program)}/feedback.json` : 'feedback/requests.json';
