import { later, type Asking } from './later.js';

/** What card and meter show beside number and sentence. */
export const programParts = later(() => import('./program-parts/index.js'));

/** They were asked for together with the figures and are here soon after them; where they are not, the figures go first. */
export const partsPatience = (element: Asking): number => (programParts(element) ? 0 : 100);
