#!/usr/bin/env node
import { parseArgs } from 'node:util';
import type { Command } from './command.js';
import type { InitFlags } from './publisher/init/command.js';
import { isPublisher, isSource } from './publisher/is-publisher.js';
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
      watch: { type: 'boolean' },
      every: { type: 'string' },
      'dry-run': { type: 'boolean' },
      list: { type: 'boolean' },
      to: { type: 'string' },
      site: { type: 'string' },
      name: { type: 'string' },
      agency: { type: 'string' },
      role: { type: 'string' },
      email: { type: 'string' },
      table: { type: 'string', multiple: true },
      'base-url': { type: 'string' },
      'allow-host': { type: 'string', multiple: true },
      example: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean' },
      keep: { type: 'string' },
      ticket: { type: 'string' },
      correct: { type: 'boolean' },
      contact: { type: 'string' },
      address: { type: 'string' },
    },
  });
  const [name, folder, ...more] = positionals;
  if (values.help) return answer(HELP);
  if (values.version) return answer(await ownVersion());
  // Imported where it is asked for: no command needs what all the others need.
  if (name == 'bake' && folder) return (await import('./embed/bake/command.js')).bakePages([folder, ...more], values);
  if (name == 'open311' && folder)
    return (await import('./open311/command.js')).open311Command([folder, ...more], process.env);
  if (name == 'officer' && folder)
    return (await import('./officers/command.js')).officerCommand([folder, ...more], values, process.env);
  if (name == 'notices' && folder == 'test' && more.length == 1)
    return (await import('./notices/test-command.js')).testNotice(more[0]!, process.env);
  if (name == 'subject') return (await import('./care/command.js')).subject(positionals.slice(1), values, process.env);
  if (name == 'restore' && folder && more.length < 2)
    return (await import('./backup/command.js')).restore(folder, more[0], process.env);
  if (more.length) return;
  if (name == 'breach') return (await import('./care/breach-command.js')).breach(folder, values, process.env);
  if (name == 'backup') return (await import('./backup/command.js')).backup(folder, values, process.env);
  if (name == 'doctor' && folder) return (await import('./doctor/index.js')).doctor(folder, values.json ?? false);
  if (name == 'serve') return (await import('./serve-command.js')).serve(folder, values.demo ?? false, process.env);
  if (!folder) return;
  if (name == 'check' && isSource(folder)) return (await import('./publisher/check-source.js')).checkSource(folder);
  if (name == 'check') return (await import('./check-command.js')).check(folder);
  if (name == 'init') return startFolder(folder, values);
  if (name == 'publish' && !isPublisher(folder))
    return values.out ? (await import('./publish-command.js')).publish(folder, values.out) : undefined;
  if (name == 'publish')
    return (await import('./publisher/publish-command.js')).publishSources(folder, values, process.env);
  if (name == 'rollback')
    return (await import('./publisher/rollback-command.js')).rollbackSources(folder, values, process.env);
  return;
}

/** A publisher's folder, by what the command line says or by asking; the worked example where nobody can be asked. */
async function startFolder(folder: string, { example, ...flags }: InitFlags & { example?: boolean }): Promise<Command> {
  const isAsked = process.stdin.isTTY && process.stdout.isTTY;
  const { site, name, agency, table } = flags;
  if (example || (!isAsked && ![site, name, agency, table].some(Boolean)))
    return (await import('./init-command.js')).init(folder);
  const { startPublisher } = await import('./publisher/init/start.js');
  return startPublisher(folder, flags, isAsked);
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
