/** How messages about a programme are answered: built as one file of its own, for cards that are asked to say it. */
import type { Program } from '../../client/index.js';
import { fetchDocument } from '../../client/fetch-document.js';
import { readFeedbackSummary, type FeedbackSummary } from '../../contract/feedback-summary.js';
import { SUMMARY_PATH } from '../../contract/paths.js';
import type { Words } from '../../i18n/id.js';
import type { ProgramCard } from '../program-card.js';
import { feedbackInWords } from './in-words.js';

export const styles = '';

/** Milliseconds after which the card goes without. */
const PATIENCE = 20_000;

interface Asked {
  summary?: FeedbackSummary;
  /** Cards that are drawn again when it is there. */
  waiting: Set<ProgramCard>;
}
/** One question a page and endpoint, whatever comes of it: these figures stand still for minutes. */
const asked = new Map<string, Asked>();

function ask(address: string): Asked {
  const found: Asked = { waiting: new Set() };
  const stop = new AbortController();
  const clock = setTimeout(() => stop.abort(), PATIENCE);
  // Without it a card is whole: nothing is said of a failure.
  fetchDocument({ fetch: (...given) => fetch(...given), now: Date.now }, address, readFeedbackSummary, stop.signal)
    .then(
      ({ value }) => {
        found.summary = value;
        for (const card of found.waiting) card.requestUpdate();
      },
      () => {},
    )
    .finally(() => clearTimeout(clock));
  asked.set(address, found);
  return found;
}

/** "12 pesan warga, 9 selesai, …"; empty until it is known, and where nothing is counted. */
export function line(host: ProgramCard, { project, base }: Program, words: Words): string {
  const address = base.replace(/programs(\/[^/]*)?\.json.*$/, SUMMARY_PATH);
  const found = asked.get(address) ?? ask(address);
  if (found.summary) return feedbackInWords(found.summary, project.id, words);
  found.waiting.add(host);
  return '';
}
