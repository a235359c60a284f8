import { atStore } from '../at-place.js';
import type { Command } from '../command.js';
import { openEngine } from '../feedback/open-engine.js';
import type { SqlEngine } from '../feedback/sql-engine.js';
import { createSqlStore } from '../feedback/sql-store.js';
import { dateTime } from './date-time.js';
import { addApiKey, isKeyName, listApiKeys, revokeApiKey } from './api-keys.js';

type Say = (text: string) => void;
type KeyCommand = (engine: SqlEngine, name: string, say: Say) => Promise<number>;

/**
 * `opd-widgets open311 key add NAME [FOLDER]`, `list [FOLDER]`, `revoke NAME [FOLDER]`: who may send messages by Open311.
 * @param words what follows `open311`
 * @returns `undefined` where they make no command
 */
export function open311Command([what, act, ...words]: string[], env: NodeJS.ProcessEnv): Command | undefined {
  const commands: Record<string, [work: KeyCommand, takesName: boolean]> = {
    add: [add, true],
    list: [list, false],
    revoke: [revoke, true],
  };
  const [work, takesName] = (what == 'key' && Object.hasOwn(commands, act ?? '') && commands[act!]) || [];
  const name = takesName ? (words.shift() ?? '') : '';
  if (!work || (takesName && !name) || words.length > 1) return;
  return async (say) => {
    if (takesName && !isKeyName(name)) return refuse(say, ...BAD_NAME);
    return atStore(words[0], env, say, async (place) => {
      const engine = await openEngine(place);
      try {
        await createSqlStore(engine).migrate();
        return await work(engine, name, say);
      } finally {
        await engine.close();
      }
    });
  };
}

const add: KeyCommand = async (engine, name, say) => {
  const key = await addApiKey(engine, name, Date.now());
  if (!key)
    return refuse(
      say,
      `Sudah ada kunci bernama ${name}. Pilih nama lain.`,
      `There is a key named ${name}. Choose another name.`,
    );
  say(key);
  say('Simpan sekarang: kunci ini tidak akan ditampilkan lagi.\nKeep it now: this key is not shown again.');
  return 0;
};

const list: KeyCommand = async (engine, _, say) => {
  const keys = await listApiKeys(engine);
  for (const { name, createdAt, usedAt } of keys)
    say([name, dateTime(createdAt), usedAt == undefined ? '-' : dateTime(usedAt)].join('\t'));
  if (!keys.length) say('Belum ada kunci.\nThere is no key yet.');
  return 0;
};

const revoke: KeyCommand = async (engine, name, say) => {
  if (!(await revokeApiKey(engine, name, Date.now())))
    return refuse(say, `Tidak ada kunci bernama ${name}.`, `There is no key named ${name}.`);
  say(`Kunci ${name} dicabut.\nThe key ${name} is revoked.`);
  return 0;
};

const BAD_NAME = [
  'Nama kunci: 1 sampai 60 huruf, angka, titik, garis; misalnya aplikasi-warga.',
  'Name of a key: 1 to 60 letters, digits, dots, dashes; such as citizens-app.',
] as const;

function refuse(say: Say, id: string, en: string): number {
  say(`${id}\n${en}`);
  return 1;
}
