import { lookup } from 'node:dns/promises';
import type { Ask, RawAnswer } from '../fetching/ask.js';
import { Fault } from '../fetching/fault.js';
import { retryAfter } from '../fetching/retry-after.js';
import { userAgentOf } from '../fetching/user-agent.js';
import { readAnswer, type Entry } from './read-answer.js';
import { RemoteFailed } from './remote-failed.js';
import type { ExchangeSettings } from './settings.js';

/** Milliseconds for one answer, and bytes of it. */
const TIMEOUT = 20_000;
const LIMIT = 8_000_000;

/** Another Open311 server (GeoReport v2). Every method rejects with `RemoteFailed`. */
export interface Remote {
  /** Codes of its services. */
  services(): Promise<Set<string>>;
  /** Sends a message; `number` tells a repeat, where the server knows such a thing. @returns `service_request_id` or `token` */
  post(fields: Readonly<Record<string, string>>, number: string): Promise<{ id?: string; token?: string }>;
  /** The number that a token stands for; missing while there is none. */
  resolve(token: string): Promise<string | undefined>;
  /** Requests by their numbers, or by other parameters of `GET requests`. */
  requests(query: Readonly<Record<string, string>>): Promise<Entry[]>;
}

/** @param timeout milliseconds for one answer */
export function createRemote(
  { server, key, jurisdiction }: ExchangeSettings,
  now: () => number,
  timeout = TIMEOUT,
): Remote {
  const { host } = new URL(server);
  const common = { ...(jurisdiction && { jurisdiction_id: jurisdiction }) };
  let asking: Promise<Ask> | undefined;
  let format: Promise<'json' | 'xml'> | undefined;

  const prepare = async (): Promise<Ask> => {
    const { createAsk } = await import('../fetching/ask.js');
    return createAsk((name) => lookup(name, { all: true }), timeout, await userAgentOf());
  };
  const send = async (
    path: string,
    query: Readonly<Record<string, string>>,
    body?: URLSearchParams,
    number?: string,
  ): Promise<RawAnswer> => {
    const url = new URL(`${server}/${path}`);
    url.search = String(new URLSearchParams(query));
    const headers = body && {
      'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
      'idempotency-key': number!,
    };
    try {
      // The operator named it: it may well be in a network of their own.
      const asked = { url, open: true, isRedirected: false, headers: headers ?? {}, limit: LIMIT };
      return await (
        await (asking ??= prepare())
      )({ ...asked, body: body && String(body) });
    } catch (error) {
      if (error instanceof Fault)
        throw new RemoteFailed('down', error.said.problem.id, error.said.problem.en, error.until);
      throw error;
    }
  };
  /** A server need not know JSON, nor every server XML: what it answers to the first question decides. */
  const formatOf = async (): Promise<'json' | 'xml'> => {
    for (const known of ['json', 'xml'] as const) {
      const answer = await send(`services.${known}`, common);
      if (answer.status == 200 && readAnswer(textOf(answer), known)) return known;
      if (known == 'xml') throw failed(answer, 'down');
    }
    return 'json';
  };
  const known = () => (format ??= formatOf().catch((error: unknown) => ((format = undefined), Promise.reject(error))));

  const failed = ({ status, headers }: RawAnswer, kind: 'down' | 'refused'): RemoteFailed => {
    // Perhaps it speaks another form now.
    if (status < 300) format = undefined;
    const said = status < 300 ? 'jawaban yang tidak terbaca' : `jawaban ${status}`;
    const en = status < 300 ? 'an answer that cannot be read' : `answer ${status}`;
    const until = retryAfter(headers.get('retry-after'), now());
    return new RemoteFailed(kind, `Server Open311 ${host}: ${said}.`, `Open311 server ${host}: ${en}.`, until);
  };
  const list = async (path: string, query: Readonly<Record<string, string>>): Promise<Entry[]> => {
    const form = await known();
    const answer = await send(`${path}.${form}`, { ...common, ...query });
    const entries = answer.status == 200 ? readAnswer(textOf(answer), form) : undefined;
    if (!entries) throw failed(answer, 'down');
    return entries;
  };

  return {
    async services() {
      return new Set((await list('services', {})).flatMap(({ service_code }) => service_code ?? []));
    },
    async post(fields, number) {
      const form = await known();
      const body = new URLSearchParams({ api_key: key, ...common, ...fields });
      const answer = await send(`requests.${form}`, {}, body, number);
      const { status } = answer;
      const isOurs = status >= 400 && status < 500 && ![401, 403, 408, 429].includes(status);
      if (isOurs) throw failed(answer, 'refused');
      const [receipt] = (status >= 200 && status < 300 && readAnswer(textOf(answer), form)) || [];
      const { service_request_id: id, token } = receipt ?? {};
      if (!id && !token) throw failed(answer, 'down');
      return { id, token };
    },
    async resolve(token) {
      const form = await known();
      const answer = await send(`tokens/${encodeURIComponent(token)}.${form}`, { ...common, api_key: key });
      if (answer.status == 404) return;
      const entries = answer.status == 200 ? readAnswer(textOf(answer), form) : undefined;
      if (!entries) throw failed(answer, 'down');
      return entries[0]?.service_request_id;
    },
    requests: (query) => list('requests', { ...query, api_key: key }),
  };
}

const textOf = ({ body }: RawAnswer): string => new TextDecoder().decode(body);
