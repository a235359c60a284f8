import { identifier, record, text } from './read.js';

/** The programme that a programme has become part of; OC4IDS has no word for it. */
export const mergedInto = record({ id: identifier, title: text }, 'id', 'title');
