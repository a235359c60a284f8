import { findingsReport } from '../report.js';
import { differenceText } from './difference/difference-text.js';
import { remarkText } from './report/remark-text.js';
import type { RunResult } from './report/run-result.js';
import { reportFile } from './run/keep-report.js';
import type { PublisherPlace } from './run/place.js';
import type { Once } from './run/run-once.js';

/** What a round has changed, and where to read more. @param out folder for plain files */
export function sayOutcome(
  { result, config }: Once,
  { stateFolder }: PublisherPlace,
  out: string | undefined,
  say: (text: string) => void,
) {
  if (!process.stdout.isTTY && result.kind != 'dry-run') return;
  if (result.difference) say(`\n${differenceText(result.difference)}`);
  if (result.findings.length) say(findingsReport(result.findings));
  sayRemarks(result, say);
  if (result.kind == 'dry-run') say('\nPercobaan saja: tidak ada yang terbit. / A trial: nothing was published.');
  else if (config && !out && !config.output.folder && !config.output.s3 && result.kind != 'failed')
    say(
      `\nData siap di / data ready at ${stateFolder}. Sajikan / serve: opd-widgets serve FOLDER, atau / or: --out FOLDER`,
    );
  say(`Laporan / report: ${reportFile(stateFolder)}`);
}

/** Remarks that are told on the terminal; the report has all. */
const SHOWN = 12;

function sayRemarks({ sources }: RunResult, say: (text: string) => void): void {
  const remarks = sources.flatMap((source) => source.remarks).filter(({ level }) => level != 'failed');
  // What is not published comes first.
  remarks.sort((a, b) => Number(b.level == 'left-out') - Number(a.level == 'left-out'));
  for (const remark of remarks.slice(0, SHOWN)) say(`\n${remarkText(remark)}`);
  const rest = remarks.length - SHOWN;
  if (rest > 0) say(`\n… dan ${rest} lagi di laporan / and ${rest} more in the report`);
}
