import { adding } from '../../i18n/all-words.js';
import { idProgramParts, type ProgramPartWords } from '../../i18n/id-program-parts.js';
import type { Words } from '../../i18n/id.js';

export type PartWords = Words & ProgramPartWords;
export const partWords = adding(idProgramParts);
