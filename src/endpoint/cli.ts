#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { check, init, publish, serve, type Command } from './commands.js';
import { HELP } from './help.js';
import { ownVersion } from './versions/own-version.js';

const USAGE = 2;

/** A command from the words of the command line; missing where they make none. */
async function commandOf(words: string[]): Promise<Command | undefined> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      demo: { type: 'boolean' },
      out: { type: 'string' },
      endpoint: { type: 'string' },
      check: { type: 'boolean' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean' },
    },
  });
  const [name, folder, ...more] = positionals;
  if (values.help) return answer(HELP);
  if (values.version) return answer(await ownVersion());
  if (name == 'bake' && folder)
    // Imported here, as below: what parses pages is not for every command.
    return (await import('./embed/bake/command.js')).bakePages([folder, ...more], values);
  if (more.length) return;
  if (name == 'doctor' && folder) return (await import('./doctor/index.js')).doctor(folder, values.json ?? false);
  if (name == 'serve') return serve(folder, values.demo ?? false, process.env);
  if (!folder) return;
  if (name == 'check') return check(folder);
  if (name == 'init') return init(folder);
  if (name == 'publish' && values.out) return publish(folder, values.out);
  return;
}

const answer =
  (text: string): Command =>
  async (say) => {
    say(text);
    return 0;
  };

/** Whoever reads our output may go away first; that is no reason to fall over. */
process.stdout.on('error', () => undefined);

try {
  const command = await commandOf(process.argv.slice(2));
  if (command) process.exitCode = await command((text) => process.stdout.write(`${text}\n`));
  else {
    process.stderr.write(HELP);
    process.exitCode = USAGE;
  }
} catch (error) {
  const { code, message, stack } = error as NodeJS.ErrnoException;
  const isUsage = code?.startsWith('ERR_PARSE_ARGS');
  process.stderr.write(isUsage ? `${message}\n\n${HELP}` : `${code ? message : stack}\n`);
  process.exitCode = isUsage ? USAGE : 1;
}
