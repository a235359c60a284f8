import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkFolder, type CheckedFolder } from '../../src/endpoint/check.js';
import type { Content } from '../../src/endpoint/content.js';
import { exampleFolder } from '../../src/endpoint/example.js';
import type { JsonObject } from '../../src/endpoint/json.js';
import type { Bytes } from '../../src/endpoint/stored-file.js';

/** A fixed day: no test depends on the day it runs. */
export const NOW = Date.parse('2026-11-24T05:00:00Z');

/** A change of one file: another text or bytes, none at all, or the parsed JSON changed in place. */
export type Change = string | Uint8Array | null | ((value: JsonObject) => void);

export const PROGRAM = 'programs/jalan-contoh.json';
export const NEWS = 'news/dinas-contoh.json';

/** The files of the worked example, some of them changed. */
export function exampleFiles(changes: Record<string, Change> = {}): Map<string, Bytes> {
  const texts = exampleFolder(new Date(NOW));
  const encoder = new TextEncoder();
  const files = new Map(
    [...texts].filter(([path]) => path.endsWith('.json')).map(([path, text]) => [path, encoder.encode(text)]),
  );
  for (const [path, change] of Object.entries(changes)) {
    if (change === null) files.delete(path);
    else if (typeof change == 'string') files.set(path, encoder.encode(change));
    else if (change instanceof Uint8Array) files.set(path, Uint8Array.from(change));
    else {
      const value = JSON.parse(texts.get(path) ?? '{}') as JsonObject;
      change(value);
      files.set(path, encoder.encode(JSON.stringify(value, null, 2)));
    }
  }
  // As they come from a folder.
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

export const checkExample = (changes?: Record<string, Change>): Promise<CheckedFolder> =>
  checkFolder(exampleFiles(changes), NOW);

/** Content of the worked example; fails where it has errors. */
export async function exampleContent(changes?: Record<string, Change>): Promise<Content> {
  const { content, findings } = await checkExample(changes);
  if (!content) throw new Error(JSON.stringify(findings));
  return content;
}

/** A folder that is removed after the test. */
export async function temporaryFolder(test: { after: (work: () => Promise<void>) => void }): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'opd-test-'));
  test.after(() => rm(folder, { recursive: true, force: true, maxRetries: 9, retryDelay: 200 }));
  return folder;
}

/** Writes files below a folder. */
export async function writeFiles(folder: string, files: Iterable<[string, string | Uint8Array]>): Promise<void> {
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

/** The first bytes of a PNG of this size: enough for who only reads its head. */
export function png(width: number, height: number): Bytes {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}
