import { adding } from '../../i18n/all-words.js';
import { idOnDemand, type OnDemandWords } from '../../i18n/id-on-demand.js';
import type { Words } from '../../i18n/id.js';

export type MessageWords = Words & OnDemandWords;
export const messageWords = adding(idOnDemand);
