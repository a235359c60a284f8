import { createEndpoint, type Endpoint } from '../../src/endpoint/app.js';
import { PUBLIC_HEADERS } from '../../src/endpoint/headers.js';
import { storedFile } from '../../src/endpoint/stored-file.js';

/** An endpoint under an address of its own, so that no test meets the copies or the client of another. */
export interface EndpointDouble {
  base: string;
  /** What it was asked for, as paths below `base`. */
  asked: string[];
  /** What was sent to it. */
  sent: { path: string; headers: Headers; body: unknown }[];
  /** Answers in place of the endpoint while it is set; nothing: the endpoint answers itself. */
  answer?: (path: string, signal?: AbortSignal | null, init?: RequestInit) => Response | Promise<Response> | undefined;
  /** Publishes other documents from now on. */
  publish(documents: Record<string, unknown>): void;
}

/** Pages of other tests may be open beside this one, on the same storage. */
const PAGE = crypto.randomUUID().slice(0, 8);
const doubles: (EndpointDouble & { endpoint: Endpoint })[] = [];
/** Requests that went anywhere else than to one of the doubles. */
export const elsewhere: string[] = [];

const bodyOf = (body: BodyInit | null | undefined): unknown =>
  typeof body == 'string' ? (JSON.parse(body) as unknown) : body;

const networkFetch = window.fetch;
window.fetch = (input, init) => {
  const url = input instanceof Request ? input.url : String(input);
  const double = doubles.find(({ base }) => url.startsWith(base));
  if (!double) {
    elsewhere.push(url);
    return networkFetch(input, init);
  }
  const path = url.slice(double.base.length);
  double.asked.push(path);
  if (init?.method && init.method != 'GET')
    double.sent.push({ path, headers: new Headers(init.headers), body: bodyOf(init.body) });
  return (async () => double.answer?.(path, init?.signal, init) ?? double.endpoint(new Request(url, init)))();
};

const endpointOf = (documents: Record<string, unknown>): Endpoint =>
  createEndpoint(
    new Map(
      Object.entries(documents).map(([path, document]) => {
        const body = new TextEncoder().encode(JSON.stringify(document));
        return [`/v1/${path}`, storedFile({ body, type: 'application/json', hash: path }, PUBLIC_HEADERS)];
      }),
    ),
  );

/** The real endpoint with these documents, by path, asked without a network. */
export function endpointDouble(documents: Record<string, unknown> = {}): EndpointDouble {
  const double = {
    base: `https://dinas-${doubles.length}-${PAGE}.example.go.id/v1/`,
    asked: [],
    sent: [],
    endpoint: endpointOf(documents),
    publish(changed: Record<string, unknown>) {
      double.endpoint = endpointOf(changed);
    },
  };
  doubles.push(double);
  return double;
}

/** An answer that never comes, but ends when it is aborted, like the network's. */
export const never = (signal?: AbortSignal | null): Promise<Response> =>
  new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
  });

/** Answers one body with any status. */
export const answering =
  (body: BodyInit | null, init?: ResponseInit): (() => Response) =>
  () =>
    new Response(body, init);
