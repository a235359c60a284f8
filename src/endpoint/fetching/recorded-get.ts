import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { askedAddress } from './asked-address.js';
import type { Answer, Get } from './get.js';
import { orSourceFailed } from './or-source-failed.js';
import { statusFault } from './status-fault.js';

/** One answer in the `answers.json` of a host's folder. */
interface Recording {
  /** Path and query. */
  path: string;
  status: number;
  headers?: Record<string, string>;
  /** File with its body, beside. */
  file?: string;
}

/**
 * Answers from recordings, without any network: `<folder>/<host>/answers.json` lists what a host answers. What is not in
 * there is not found (404). A colon before a port is written `_`.
 */
export function recordedGet(folder: string): Get {
  const asked = new Set<string>();
  const answer = async (address: string): Promise<Answer> => {
    const { href, host, pathname, search } = askedAddress(address);
    const place = join(folder, host.replace(':', '_'));
    const found = (await recordingsIn(place)).find(({ path }) => path == `${pathname}${search}`);
    const headers = new Headers(found?.headers);
    const status = found?.status ?? 404;
    const fault = statusFault(status, headers, host, Date.now());
    if (fault) throw fault;
    const body = Uint8Array.from(found?.file ? await readFile(join(place, found.file)) : []);
    const unchanged = asked.has(href);
    asked.add(href);
    return { url: href, status, headers, body, unchanged };
  };
  return (address) => orSourceFailed(address, () => answer(address));
}

async function recordingsIn(place: string): Promise<Recording[]> {
  const text = await readFile(join(place, 'answers.json'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code == 'ENOENT') return '[]';
    throw error;
  });
  return JSON.parse(text) as Recording[];
}
