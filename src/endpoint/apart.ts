import { fork } from 'node:child_process';
import type { Loaders } from './apart-worker.js';

/** `urgent`: everybody waits, as at a start; `idle`: nobody waits, and the service may end before. */
export type Pace = 'urgent' | 'usual' | 'idle';

/** What a process made by `apart` is asked for, and what it answers. */
export interface ApartRequest {
  loader: keyof Loaders;
  parameters: unknown[];
  pace: Pace;
}
export type ApartAnswer = { loaded: unknown } | { error: string };

/**
 * Calls a loader in a process of its own, which ends with it: schemas and compressors take more memory than all that is
 * served, and a slow check keeps no reader waiting.
 * @throws an error with the message of what went wrong there
 */
export function apart<K extends keyof Loaders>(
  pace: Pace,
  loader: K,
  ...parameters: Parameters<Loaders[K]>
): Promise<Awaited<ReturnType<Loaders[K]>>> {
  // From the sources as from the build.
  const ending = import.meta.url.slice(import.meta.url.lastIndexOf('.'));
  const worker = fork(new URL(`./apart-worker${ending}`, import.meta.url), { serialization: 'advanced' });
  if (pace == 'idle') {
    worker.unref();
    worker.channel?.unref();
  }
  return new Promise((resolve, reject) => {
    worker.once('message', (answer: ApartAnswer) =>
      'error' in answer ? reject(new Error(answer.error)) : resolve(answer.loaded as Awaited<ReturnType<Loaders[K]>>),
    );
    worker.once('error', reject);
    // After an answer this changes nothing any more.
    worker.once('exit', (code, signal) =>
      reject(new Error(`the process for "${loader}" ended with ${signal ?? code}`)),
    );
    worker.send({ loader, parameters, pace } satisfies ApartRequest);
  });
}
