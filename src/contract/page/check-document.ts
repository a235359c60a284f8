import { dueAfter } from '../due.js';
import { INDEX_PATH, PROGRAMS_PATH, SERVICES_PATH } from '../paths.js';
import { readProgressPackage } from '../project.js';
import { readPublisherIndex } from '../publisher-index.js';
import { readServices } from '../services.js';
import type { ReadDocument } from '../version.js';
import type { Known } from './check-ids.js';
import { fault, type Fault } from './fault.js';

/** What a document of the endpoint answered, seen from inside or outside a browser. */
export type Answer = { address: string } & (
  | { failed: 'silent' | 'slow' | 'cors' }
  | {
      failed?: undefined;
      status: number;
      type: string;
      body: string;
      /** The server's clock, where it is told. */
      date?: number;
    }
);

/** Documents that are asked for, by what the page needs. */
export const LISTS = [INDEX_PATH, PROGRAMS_PATH, SERVICES_PATH] as const;
type List = (typeof LISTS)[number];

const FAILED = { silent: 'endpoint-silent', slow: 'endpoint-slow', cors: 'cors' } as const;
const CORS_LINE = 'Access-Control-Allow-Origin: *';

/** Clocks that differ by less are right enough. */
const TOLERATED = 5 * 60_000;

/** What one document says of itself. */
export interface Examined {
  faults: Fault<never>[];
  known: Known;
  /** When the edition was published. */
  publishedDate?: string;
}

/** The device's clock beside the server's. */
export const clockFaults = (date: number | undefined, now: number): Fault<never>[] =>
  date && Math.abs(now - date) > TOLERATED ? [fault('clock', { minutes: Math.round((now - date) / 60_000) })] : [];

function ageFaults(date: string | undefined, cycle: string | undefined, now: number): Fault<never>[] {
  if (!date) return [];
  if (Date.parse(date) > now + TOLERATED) return [fault('future', { date })];
  // Twice: one round may be missed by a holiday.
  return cycle && 2 * dueAfter(date, cycle) - Date.parse(date) < now ? [fault('old', { date })] : [];
}

/** Examines an answer to `LISTS`: whether it is whole, ours, of our version, and of these days; and which ids it knows. */
export function examine(answer: Answer, list: List, now: number): Examined {
  const { address } = answer;
  const only = (...faults: Fault<never>[]): Examined => ({ faults, known: {} });
  if (answer.failed)
    return only(fault(FAILED[answer.failed], { address }, answer.failed == 'cors' ? { code: CORS_LINE } : {}));
  const { status, type, body, date } = answer;
  if (status < 200 || status > 299) return only(fault('endpoint-down', { address, status }));
  const wrongType: Fault<never>[] = /json/i.test(type)
    ? []
    : [fault('document-type', { address, type }, { code: 'Content-Type: application/json', note: true })];
  const json = parsed(body);
  if (json === undefined) return only(fault('not-json', { address }));
  const found = READERS[list](json, address);
  if ('problem' in found) return only(fault(found.problem == 'shape' ? 'not-ours' : 'newer', { address }));
  const { known, publishedDate, cycle } = found;
  const clock = clockFaults(date, now);
  return {
    known,
    publishedDate,
    // A wrong clock makes every date wrong: it is told once.
    faults: [...wrongType, ...clock, ...(clock.length ? [] : ageFaults(publishedDate, cycle, now))],
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return; // it is told as what it is
  }
}

interface Content {
  known: Known;
  publishedDate?: string;
  cycle?: string;
}
type Problem = Extract<ReadDocument<unknown>, { ok: false }>;

const READERS: Record<List, (json: unknown, base: string) => Content | Problem> = {
  [INDEX_PATH](json, base) {
    const index = readPublisherIndex(json, base);
    if (!index.ok) return index;
    const { agencies = [], publishedDate, updateCycle } = index.value;
    return { known: { agencies }, publishedDate, cycle: updateCycle };
  },
  [PROGRAMS_PATH](json, base) {
    const pack = readProgressPackage(json, base);
    if (!pack.ok) return pack;
    const { projects = [], publishedDate, _opd } = pack.value;
    return {
      known: { programs: projects.map(({ id, title }) => ({ id, name: title })) },
      publishedDate,
      cycle: _opd?.updateCycle,
    };
  },
  [SERVICES_PATH](json, base) {
    const services = readServices(json, base);
    if (!services.ok) return services;
    const list = services.value.services;
    return { known: { services: list.map(({ service_code: id, service_name: name }) => ({ id, name })) } };
  },
};

/** Which of `LISTS` the attributes of these tags need. */
export const listsFor = (tags: readonly { attributes: ReadonlyMap<string, string> }[]): List[] => {
  const names = { [INDEX_PATH]: '', [PROGRAMS_PATH]: 'program', [SERVICES_PATH]: 'service' };
  return LISTS.filter((list) => !names[list] || tags.some(({ attributes }) => attributes.get(names[list])));
};
