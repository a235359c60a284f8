import { existsSync, readFileSync, readdirSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';

const latin = (bytes) => bytes.toString('latin1');

/** Which of the words stand in some text or bytes, also as UTF-16 and in addresses. */
export function found(words, content) {
  const text = typeof content == 'string' ? content : latin(content);
  return words.filter((word) => text.includes(word) || text.includes(latin(Buffer.from(word, 'utf16le'))));
}

/** Which words stand in which files of a folder. */
export function foundInFiles(words, folder, isMeant = () => true) {
  const hits = new Map();
  for (const name of existsSync(folder) ? readdirSync(folder, { recursive: true }) : []) {
    const path = join(folder, name);
    if (!isMeant(name) || !lstatSync(path).isFile()) continue;
    const here = found(words, readFileSync(path));
    if (here.length) hits.set(name, here);
  }
  return hits;
}

/** Which words stand in which tables of the database. */
export function foundInTables(words, path) {
  const database = new Database(path, { readonly: true });
  try {
    const hits = new Map();
    for (const { name } of database.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).all([])) {
      const here = found(words, JSON.stringify(database.prepare(`SELECT * FROM "${name}"`).all([])));
      if (here.length) hits.set(name, here);
    }
    return hits;
  } finally {
    database.close();
  }
}
