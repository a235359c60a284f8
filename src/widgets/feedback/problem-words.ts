import type { ProblemDetails } from '../../contract/index.js';

/** The endpoint says everything in Indonesian, then in English. */
const BETWEEN = ' / ';

/** What the endpoint says is wrong, in one language, with each field that it names. @param part 0: Indonesian, 1: English */
export function problemWords(problem: ProblemDetails | undefined, part: number): string {
  const pick = (detail = '') => {
    const both = detail.split(BETWEEN);
    return both.length == 2 ? both[part]! : detail;
  };
  return [problem?.detail, ...(problem?.errors ?? []).map(({ detail }) => detail)].map(pick).filter(Boolean).join(' ');
}
