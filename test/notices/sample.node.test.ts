import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { it } from 'node:test';
import { promisify } from 'node:util';

const RUN = new URL('./run.mjs', import.meta.url).pathname;

it('every notice arrives, each id once, though the mail server was down and the endpoint was killed while it sent', async () => {
  // The run ends with 1 where anything was lost or doubled, and then this rejects with all that it wrote.
  const words = ['--import', 'tsx', RUN, '--kills', '3', '--notices', '25', '--seed', '1'];
  const { stdout } = await promisify(execFile)(process.execPath, words);
  assert.match(stdout, /25 notices, 3 kills .* 25 after dedupe; .* 0 breaches/);
});
