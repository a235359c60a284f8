import { later } from './later.js';

/** Failures, empty places, further news. */
export const onDemand = later(() => import('./on-demand/index.js'));
