import type { ProjectProgress } from '../../contract/project.js';
import { wordOf } from '../../i18n/all-words.js';
import type { ProgramPartWords } from '../../i18n/id-program-parts.js';

/** "dibatalkan": how a programme ended, where it will not be finished. */
export const endingWords = ({ status }: ProjectProgress, { statuses }: ProgramPartWords): string | undefined =>
  /^(cancel|decom)/.test(status ?? '') ? wordOf(statuses, status)?.toLowerCase() : undefined;
