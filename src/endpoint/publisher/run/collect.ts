import { createHash } from 'node:crypto';
import type { Found, Remark } from '../../sources/found.js';
import { SourceFailed } from '../../sources/found.js';
import type { SourceConfig } from '../config.js';
import type { SourceState as SourceResultState } from '../report/run-result.js';
import { keepFound, keptFound } from './kept-found.js';
import type { SourceState } from './state.js';

/** What a run knows of a source after it was asked, or not asked. */
export interface Collected {
  source: SourceConfig;
  state: SourceResultState;
  /** What it holds now, or held when it could last be read. */
  found?: Found;
  remembered: SourceState;
  /** Why it could not be read. */
  failure?: Remark;
  milliseconds: number;
}

export interface CollectOptions {
  /** The state folder. */
  folder: string;
  before?: SourceState;
  now: number;
  read: (source: SourceConfig) => Promise<Found>;
  /** Whether it is asked in spite of what it was told to wait for; who asks knows what to respect. */
  insists: boolean;
  /** Whether what is read is kept for the time when nothing can be read. */
  keep: boolean;
}

/** Reads a source. One that fails gives what it gave before, so it never stops the others. */
export async function collect(source: SourceConfig, options: CollectOptions): Promise<Collected> {
  const { folder, before, now } = options;
  const start = performance.now();
  const took = () => Math.round(performance.now() - start);
  if (before?.retryAt && before.retryAt > now && !options.insists)
    return {
      source,
      state: 'waiting',
      found: await keptFound(folder, source.id),
      remembered: before,
      milliseconds: took(),
    };
  try {
    const read = await options.read(source);
    const found = { ...read, programs: [...read.programs] };
    const text = JSON.stringify(found);
    const hash = createHash('sha256').update(text).digest('base64url');
    const isSame = before?.hash == hash;
    if (options.keep && !isSame) await keepFound(folder, source.id, text);
    const remembered = { triedAt: now, readAt: now, hash };
    return { source, state: isSame ? 'unchanged' : 'ok', found, remembered, milliseconds: took() };
  } catch (error) {
    const { said, place, retryAt } = error instanceof SourceFailed ? error : unexpected(error, source);
    return {
      source,
      state: 'failed',
      found: await keptFound(folder, source.id),
      remembered: { ...before, triedAt: now, problem: said, retryAt },
      failure: { level: 'failed', ...place, ...said },
      milliseconds: took(),
    };
  }
}

/** Whatever an adapter did not foresee is told like any other fault of a source: the others go on. */
function unexpected(error: unknown, source: SourceConfig): SourceFailed {
  const text = error instanceof Error ? error.message : String(error);
  return new SourceFailed(
    {
      problem: {
        id: `Sumber ini tidak dapat dibaca karena sebab yang tidak terduga: ${text}`,
        en: `This source could not be read for an unforeseen reason: ${text}`,
      },
      remedy: {
        id: 'Laporkan kalimat ini kepada pengelola opd-widgets, bila mungkin dengan berkasnya.',
        en: 'Report this sentence to the maintainers of opd-widgets, if possible with the file.',
      },
    },
    { file: placeOf(source) },
  );
}

/** Where a source is, for people. */
export const placeOf = (source: SourceConfig): string =>
  source.type == 'folder' ? source.folder : (source.url ?? source.file);
