/** All details of a programme; built as one file of its own. */
import type { TemplateResult } from 'lit/html.js';
import type { Program } from '../../client/index.js';
import { readProject } from '../../contract/project-whole.js';
import type { Words } from '../../i18n/id.js';
import { details as detailsOf } from './details.js';
import { detailWords } from './words.js';

export { styles } from './styles.js';

export const details = ({ json, base, project }: Program, words: Words): TemplateResult =>
  detailsOf(readProject(json, base) ?? project, detailWords(words));
