import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { it } from 'node:test';
import { promisify } from 'node:util';

const RUN = new URL('./run.mjs', import.meta.url).pathname;

it('what people are told about ten messages stays true, whatever happens to network, page, browser and server', async () => {
  // The run ends with 1 where anything was not true, and then this rejects with all that it wrote.
  const { stdout } = await promisify(execFile)(process.execPath, [RUN, '--runs', '10', '--seed', '1']);
  const [, faults, sent, saved] =
    /10 runs, (\d+) faults, told sent (\d+), saved (\d+), not sent \d+; 0 breaches/.exec(stdout) ?? [];
  // Which of them comes how often is chance: a run in which nothing happened, or nobody was told anything, proves nothing.
  assert.ok(Number(faults) >= 10 && Number(sent) + Number(saved) >= 5, stdout);
});
