import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { it } from 'node:test';
import { promisify } from 'node:util';

const RUN = new URL('./run.mjs', import.meta.url).pathname;

it('no word of a message and no ticket stands in addresses, logs, errors, other tables or what a page can read', async () => {
  // The run ends with 1 where it found any; what it wrote says where.
  const run = promisify(execFile)(process.execPath, [RUN, '--messages', '12', '--forms', '4']);
  const { stdout } = await run.catch((error: unknown) => error as { stdout: string });
  assert.match(
    stdout,
    /^12 messages, 84 words searched in \d{3,} addresses, \d{2,} lines of log, 9 refusals, .*: 0 leaks$/m,
  );
});
