import type { Answer } from '../contract/page/index.js';
import { wasBlocked } from './violations.js';

/** As the widgets give up. */
const PATIENCE = 15_000;

/** What is not there so soon is told when it comes: nobody waits for the rest. */
const SOON = 1500;

/** An answer as the page gets it; that its own policy keeps it from asking; that there is none yet. */
export type Asked = (Answer & { bytes?: ArrayBuffer }) | { address: string; failed: 'policy' | 'waiting' };

/** Whether nothing can be said of an answer. */
export const isOpen = (asked: Asked): asked is Extract<Asked, { failed: 'policy' | 'waiting' }> =>
  asked.failed == 'policy' || asked.failed == 'waiting';

let listener = (): void => {};
/** Calls when an answer comes that somebody could not wait for. */
export const whenAnswered = (call: () => void): void => {
  listener = call;
};

const answers = new Map<string, Promise<unknown>>();

/** Does something once, until all is asked anew: a page is looked at often, and most of what it takes does not change with it. */
export function askOnce<T>(key: string, work: () => Promise<T>): Promise<T> {
  if (!answers.has(key)) answers.set(key, work());
  return answers.get(key) as Promise<T>;
}

/** Asks once for each address, as a widget asks: without cookies of others, without a word of the page. */
export async function ask(address: string): Promise<Asked> {
  const answer = askOnce(address, () => asked(address));
  const soon = new Promise<Asked>((resolve) => setTimeout(resolve, SOON, { address, failed: 'waiting' }));
  const first = await Promise.race([answer, soon]);
  if (first.failed == 'waiting') void answer.then(() => listener());
  return first;
}

/** What was answered may have changed. */
export const askAnew = (): void => answers.clear();

async function asked(address: string): Promise<Asked> {
  try {
    const response = await fetch(address, {
      cache: 'no-cache',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(PATIENCE),
    });
    const bytes = await response.arrayBuffer();
    const { status, headers } = response;
    const date = Date.parse(headers.get('date') ?? '') + 1000 * Number(headers.get('age') ?? 0);
    return {
      address,
      status,
      type: headers.get('content-type') ?? '',
      body: new TextDecoder().decode(bytes),
      bytes,
      ...(date ? { date } : undefined),
    };
  } catch (error) {
    if ((error as Error).name == 'TimeoutError') return { address, failed: 'slow' };
    // The browser tells of it a moment later than the request fails.
    await new Promise((resolve) => setTimeout(resolve, 50));
    if (wasBlocked(address)) return { address, failed: 'policy' };
    return { address, failed: (await answersAtAll(address)) ? 'cors' : 'silent' };
  }
}

/** Whether there is a server, though the page may not read it. */
const answersAtAll = (address: string): Promise<boolean> =>
  fetch(address, { mode: 'no-cors', referrerPolicy: 'no-referrer', signal: AbortSignal.timeout(PATIENCE) }).then(
    () => true,
    () => false,
  );

/** The headers of the page itself; nothing where it cannot ask for itself. */
export const ownHeaders = (): Promise<Headers | undefined> =>
  askOnce('headers', () =>
    fetch(location.href.replace(/#.*/, ''), { method: 'HEAD', cache: 'no-cache' }).then(
      ({ headers }) => headers,
      () => undefined,
    ),
  );
