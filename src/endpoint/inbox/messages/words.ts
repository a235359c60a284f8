import { en } from './words-en.js';
import { id } from './words-id.js';

/** Words of this room. */
export const words = { id, en };
