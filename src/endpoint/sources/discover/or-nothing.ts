import { SourceFailed } from '../found.js';

/** What was only guessed at may fail in any way that a source can. */
export async function orNothing<Found>(found: Promise<Found>): Promise<Found | undefined> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof SourceFailed) return;
    throw error;
  }
}
