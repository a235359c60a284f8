import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunResult } from '../report/run-result.js';
import { reportPage } from '../report/report-page.js';
import { statusOf, type Status } from '../status/status.js';
import { writeBeside } from '../../write-beside.js';

const STATUS_FILE = 'status.json';

/** Where the report of the last run lies. */
export const reportFile = (stateFolder: string): string => join(stateFolder, 'report.html');

/** Writes the report of a run, and what the public is told of it. @param every milliseconds between two runs */
export async function keepReport(stateFolder: string, result: RunResult, every: number): Promise<void> {
  await writeBeside(reportFile(stateFolder), reportPage(result));
  // A run that changes nothing is none of the public's.
  if (result.kind != 'dry-run')
    await writeBeside(join(stateFolder, STATUS_FILE), JSON.stringify(statusOf(result, every), null, 1));
}

/** How the last run left the publisher; `undefined` before the first. */
export async function readStatus(stateFolder: string): Promise<Status | undefined> {
  try {
    return JSON.parse(await readFile(join(stateFolder, STATUS_FILE), 'utf8')) as Status;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code == 'ENOENT') return;
    throw error;
  }
}
