import { HASHED_CACHE } from '../../headers.js';
import { contentHash, prepareFile } from '../../prepare-file.js';
import { answerOf, type StoredFile } from '../../stored-file.js';
import { INBOX } from '../route.js';
import { answerStyles } from './answer.js';
import { baseStyles } from './base.js';
import { figureStyles } from './figures.js';
import { fieldStyles } from './fields.js';
import { frameStyles } from './frame.js';
import { headStyles } from './head.js';
import { listStyles } from './list.js';
import { messageStyles } from './message.js';
import { printStyles } from './print.js';
import { tableStyles } from './tables.js';
import { tokenStyles } from './tokens.js';
import { trayStyles } from './trays.js';

/** The one style sheet of the officers' pages. */
const SHEET = [
  tokenStyles,
  baseStyles,
  frameStyles,
  headStyles,
  fieldStyles,
  tableStyles,
  figureStyles,
  trayStyles,
  listStyles,
  messageStyles,
  answerStyles,
  printStyles,
].join('');
const BODY = new TextEncoder().encode(SHEET.replace(/\n\s*/g, '\n'));
const TYPE = 'text/css; charset=utf-8';

export const SHEET_FILE = 'kotak-pesan.css';
/** Its address names its content, so that browsers keep it for good. */
export const SHEET_PATH = `${INBOX}${SHEET_FILE}?v=${contentHash(BODY)}`;

let prepared: Promise<StoredFile> | undefined;

/** The answer to who asks for the sheet. */
export async function sheetResponse({ headers: asked }: Request): Promise<Response> {
  prepared ??= prepareFile(BODY, TYPE, { ...HASHED_CACHE, 'x-content-type-options': 'nosniff' });
  const { status, headers, body } = answerOf(await prepared, asked.get('accept-encoding'), asked.get('if-none-match'));
  return new Response(body, { status, headers });
}
