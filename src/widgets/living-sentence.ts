import { later } from './later.js';

/** What a figure in an article says of the day it was written. */
export const livingSentence = later(() => import('./living-sentence/index.js'));
