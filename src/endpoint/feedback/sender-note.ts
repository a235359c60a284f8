import { cleanText } from './clean-text.js';
import { insertion } from './rows.js';
import type { SqlEngine } from './sql-engine.js';
import { sql, type Steps } from './sql.js';

/** Stands for who wrote a note where that was no officer: numbers of officers begin with 1. */
export const NO_OFFICER = 0;

/**
 * Keeps what a message brought along for officers alone as a note beside it, once: it is never public, and goes with the message.
 * @param lines those that are missing are left out; nothing is written where all are
 */
export async function keepSenderNote(
  { transaction }: SqlEngine,
  message: number,
  lines: readonly (string | undefined)[],
  at: number,
): Promise<void> {
  const text = cleanText(lines.filter(Boolean).join('\n'));
  if (!text) return;
  await transaction(function* (): Steps<void> {
    // Held, so that a repeat at the same moment writes no second one. It may have been deleted since.
    const [held] = yield sql`UPDATE opd_messages SET version = version WHERE id = ${message} RETURNING id`;
    const noted = yield sql`SELECT id FROM opd_notes WHERE message = ${message} AND officer = ${NO_OFFICER}`;
    if (held && !noted.length) yield insertion('opd_notes', { message, officer: NO_OFFICER, at, text });
  });
}
