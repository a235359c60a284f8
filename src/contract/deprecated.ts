import { date, list, record, text } from './read.js';

/** Says of all versions of the scripts before one that they are served until a day. */
const deprecations = list(record({ before: text, until: date }, 'before', 'until'));

/**
 * The day until which a version of the scripts is served, as `deprecated` of a document says it; the earliest where several
 * sentences speak of it, missing where none does.
 */
export const servedUntil = (deprecated: unknown, version: string): string | undefined =>
  deprecations(deprecated, '')
    ?.filter(({ before }) => version.localeCompare(before, 'en', { numeric: true }) < 0)
    .map(({ until }) => until)
    .sort()[0];
