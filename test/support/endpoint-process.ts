import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { packageRoot } from '../../src/endpoint/package-root.js';

/** As it is built, for it starts three times as fast: `npm test` builds first. */
const CLI = join(packageRoot(), 'dist/modules/endpoint/cli.js');

export interface CliProcess {
  /** All that it has written so far. */
  output: () => string;
  /** Waits until its output matches. */
  says: (pattern: RegExp) => Promise<RegExpMatchArray>;
  kill: (signal: NodeJS.Signals) => void;
  /** Its exit code; -1 when a signal ended it. */
  ended: Promise<number>;
}

/** Runs the command line of the endpoint as people do. */
export function runCli(words: string[], env: NodeJS.ProcessEnv = {}): CliProcess {
  const child = spawn(process.execPath, [CLI, ...words], {
    cwd: packageRoot(),
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', OPD_DATA_DIR: '', ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += String(part)));
  const ended = new Promise<number>((resolve) => child.once('close', (code) => resolve(code ?? -1)));
  let over = false;
  void ended.then(() => (over = true));
  return {
    output: () => output,
    ended,
    kill: (signal) => void child.kill(signal),
    async says(pattern) {
      for (let tries = 0; tries < 1800; tries++) {
        const found = pattern.exec(output);
        if (found) return found;
        if (over) break;
        await wait(50);
      }
      throw new Error(`it never said ${String(pattern)}, but:\n${output}`);
    },
  };
}

/** Starts `serve`, waits until it is ready, and stops it after the test. */
export async function startServe(
  test: { after: (work: () => unknown) => void },
  words: string[],
  env?: NodeJS.ProcessEnv,
): Promise<CliProcess & { address: string }> {
  const cli = runCli(['serve', ...words], env);
  test.after(async () => {
    cli.kill('SIGKILL');
    await cli.ended;
  });
  const [, address = ''] = await cli.says(/ready at (http:\S+)/);
  return { ...cli, address };
}
