import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { it } from 'node:test';
import { promisify } from 'node:util';

const RUN = new URL('./run.mjs', import.meta.url).pathname;

it('every message that was answered is there exactly once after the server was killed under load', async () => {
  // The run ends with 1 where anything was lost or doubled, and then this rejects with all that it wrote.
  const { stdout } = await promisify(execFile)(process.execPath, [RUN, '--rounds', '3', '--seed', '1']);
  assert.match(stdout, /3 rounds, \d{2,} messages answered, 0 breaches/);
});
