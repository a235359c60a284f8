import type { LookupAddress } from 'node:dns';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGet, type GetSettings } from '../../../src/endpoint/fetching/create-get.js';
import type { Get } from '../../../src/endpoint/fetching/get.js';
import { SourceFailed } from '../../../src/endpoint/sources/found.js';

/** A real server on this computer, and what was asked of it. */
export interface Site {
  /** Ends in a slash. */
  address: string;
  port: number;
  requests: IncomingMessage[];
}

const endings: (() => Promise<unknown>)[] = [];

/** Ends all servers and removes all folders of a test file. */
export const endAll = async (): Promise<void> => {
  await Promise.all(endings.splice(0).map((end) => end()));
};

export async function startSite(answer: RequestListener): Promise<Site> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  endings.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, port, requests };
}

export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'opd-fetching-'));
  endings.push(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Every name is this computer. */
export const atHome = (): Promise<LookupAddress[]> => Promise.resolve([{ address: '127.0.0.1', family: 4 }]);

/** Asks with small limits and without waiting between two tries; this computer may be asked. */
export async function newGet(settings: Partial<GetSettings> = {}): Promise<Get> {
  return createGet({
    folder: settings.folder ?? (await newFolder()),
    allowHosts: ['127.0.0.1'],
    limit: 2 ** 20,
    timeout: 5000,
    sleep: () => Promise.resolve(),
    ...settings,
  });
}

/** The failure of what has to fail, with both languages filled in. */
export async function failureOf(asking: Promise<unknown>): Promise<SourceFailed> {
  const error = await asking.then(
    () => new Error('it did not fail'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof SourceFailed)) throw error;
  const { problem, remedy } = error.said;
  for (const text of [problem.id, problem.en, remedy.id, remedy.en])
    if (!/^\S.*[.!"…]$/s.test(text)) throw new Error(`Not a sentence: ${text}`);
  return error;
}

export const textOf = ({ body }: { body: Uint8Array }): string => new TextDecoder().decode(body);
