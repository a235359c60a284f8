import type { JsonObject } from '../../json.js';
import { healthOf } from './health.js';
import { problemOf } from './problem.js';
import type { Status } from './status.js';
import { statusWords } from './words.js';

const iso = (time: number | undefined): string | null => (time === undefined ? null : new Date(time).toISOString());

/** `/status.json`, for monitoring: what is unknown is null, so that every field is always there. */
export const statusDocument = (status: Status | undefined, now: number): JsonObject => ({
  status: healthOf(status, now),
  publisher: status?.publisher ?? null,
  editionDate: status?.editionDate ?? null,
  checkedAt: iso(status?.checkedAt),
  outcome: status?.outcome ?? null,
  sources: (status?.sources ?? []).map((source) => {
    const { id, agency, type, state, lastSuccess, lastAttempt, nextAttempt } = source;
    const [problem, problemEn] = [problemOf(source, statusWords.id), problemOf(source, statusWords.en)];
    return {
      id,
      agency: agency ?? null,
      type,
      state,
      lastSuccess: iso(lastSuccess),
      lastAttempt: iso(lastAttempt),
      ageSeconds: lastSuccess === undefined ? null : Math.max(0, Math.round((now - lastSuccess) / 1000)),
      nextAttempt: iso(nextAttempt),
      problem: problem === undefined ? null : { id: problem, en: problemEn! },
    };
  }),
});
