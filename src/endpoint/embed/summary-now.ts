import { SUMMARY_PATH, readFeedbackSummary, type FeedbackSummary } from '../../contract/index.js';
import type { Files, StoredFile } from '../stored-file.js';

/** `feedback/summary.json` as it stands now. */
export type LiveSummary = () => Promise<StoredFile | undefined> | undefined;

export interface SummaryNow {
  value: FeedbackSummary;
  /** Changes with it. */
  mark: string;
}

/** How messages are answered, as counted last; without a collector as the edition has it. Missing where it has no feedback. */
export async function summaryNow(edition: Files, live?: LiveSummary): Promise<SummaryNow | undefined> {
  const file = (await live?.()) ?? edition.get(`/v1/${SUMMARY_PATH}`);
  const read = file && readFeedbackSummary(JSON.parse(new TextDecoder().decode(file.identity.body)), '');
  return read?.ok ? { value: read.value, mark: file!.hash } : undefined;
}
