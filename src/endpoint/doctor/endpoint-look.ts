import {
  examine,
  endpointFaults,
  listsFor,
  timeFaults,
  type Answer,
  type Fault,
  type Tag,
  type Times,
} from '../../contract/page/index.js';
import { get, NotGot } from './get.js';
import { mayRead } from './script-look.js';

/** An endpoint as a page of some origin meets it. */
export interface EndpointLook {
  faults: Fault<number>[];
  publishedDate?: string;
  /** Milliseconds until the first document was there; missing where it was not. */
  milliseconds?: number;
  times: Record<string, Times>;
}

async function ask(address: string, origin: string): Promise<{ answer: Answer; times?: Times }> {
  try {
    const got = await get(address, origin);
    const { status, headers, body, times } = got;
    if (!mayRead(got, origin)) return { answer: { address, failed: 'cors' }, times };
    const date = Date.parse(headers.date ?? '') + 1000 * Number(headers.age ?? 0);
    const type = headers['content-type'] ?? '';
    return { answer: { address, status, type, body: body.toString(), ...(date && { date }) }, times };
  } catch (error) {
    if (!(error instanceof NotGot)) throw error;
    return { answer: { address, failed: error.why == 'slow' ? 'slow' : 'silent' } };
  }
}

/** Looks at the documents that these tags need. */
export async function lookAtEndpoint(
  base: string,
  tags: readonly Tag<number>[],
  origin: string,
  now: number,
): Promise<EndpointLook> {
  const looks = await Promise.all(
    listsFor(tags).map(async (list) => {
      const { answer, times } = await ask(base + list, origin);
      return { ...examine(answer, list, now), address: answer.address, times };
    }),
  );
  const [first] = looks;
  return {
    faults: [
      ...endpointFaults(tags, looks),
      ...looks.flatMap(({ address, times }) => timeFaults(address, times ?? {})),
    ],
    publishedDate: first?.publishedDate,
    milliseconds: first?.publishedDate && first.times ? sum(first.times) : undefined,
    times: Object.fromEntries(looks.flatMap(({ address, times }) => (times ? [[address, times]] : []))),
  };
}

const sum = (times: Times): number => Math.round(Object.values(times).reduce((all, time) => all + time, 0));
