import { adding } from '../../i18n/all-words.js';
import { idProgramDetails, type ProgramDetailWords } from '../../i18n/id-program-details.js';
import type { Words } from '../../i18n/id.js';

export type DetailWords = Words & ProgramDetailWords;
export const detailWords = adding(idProgramDetails);
