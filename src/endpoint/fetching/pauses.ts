import { readFile } from 'node:fs/promises';
import type { Message } from '../finding.js';
import { isObject } from '../json.js';
import { writeBeside } from '../write-beside.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** More are not remembered: whole sites fail together, and the site is what is paused then. */
const MOST = 1000;

export interface Pause {
  /** Milliseconds since 1970. */
  until: number;
  /** How often it has failed without a good answer in between. */
  failures: number;
  said: Message;
  /** Whether the other side has asked for it. */
  wasAsked?: boolean;
}

/**
 * Hosts and addresses that are left in peace after they failed: for a minute, doubling up to an hour, or as long as they
 * asked for. Kept in a file, since each run may be a process of its own.
 */
export class Pauses {
  readonly #path: string;
  readonly #now: () => number;
  #loaded: Promise<Map<string, Pause>> | undefined;
  #saved: Promise<void> = Promise.resolve();

  constructor(path: string, now: () => number) {
    this.#path = path;
    this.#now = now;
  }

  /** The pause that holds now for the first of these that has one. */
  async of(...keys: string[]): Promise<Pause | undefined> {
    const pauses = await this.#all();
    return keys.map((key) => pauses.get(key)).find((pause) => pause && pause.until > this.#now());
  }

  /** @returns until when it is left in peace */
  async failed(key: string, said: Message, asked?: number): Promise<number> {
    const pauses = await this.#all();
    const failures = (pauses.get(key)?.failures ?? 0) + 1;
    const until = asked ?? this.#now() + Math.min(MINUTE * 2 ** (failures - 1), HOUR);
    pauses.delete(key);
    pauses.set(key, { until, failures, said, ...(asked !== undefined && { wasAsked: true }) });
    for (const oldest of pauses.keys()) if (pauses.size > MOST) pauses.delete(oldest);
    await this.#save(pauses);
    return until;
  }

  async answered(...keys: string[]): Promise<void> {
    const pauses = await this.#all();
    if (keys.filter((key) => pauses.delete(key)).length) await this.#save(pauses);
  }

  #all(): Promise<Map<string, Pause>> {
    return (this.#loaded ??= readPauses(this.#path, this.#now()));
  }

  #save(pauses: Map<string, Pause>): Promise<void> {
    const write = () => writeBeside(this.#path, JSON.stringify(Object.fromEntries(pauses), null, 1));
    return (this.#saved = this.#saved.then(write, write));
  }
}

async function readPauses(path: string, now: number): Promise<Map<string, Pause>> {
  const text = await readFile(path, 'utf8').catch(() => '{}');
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    // A file that was cut off: the hosts are asked, and tell again.
  }
  return new Map(
    Object.entries(isObject(found) ? found : {}).filter((entry): entry is [string, Pause & (typeof entry)[1]] =>
      isPause(entry[1], now),
    ),
  );
}

/** Older than a day is forgotten; further ahead is what a wrong clock wrote. */
const isPause = (value: unknown, now: number): value is Pause =>
  isObject(value) &&
  typeof value.failures == 'number' &&
  Math.abs(Number(value.until) - now) <= DAY &&
  isObject(value.said) &&
  isObject(value.said.problem) &&
  isObject(value.said.remedy);
