import { fault, type Fault, type Step } from './fault.js';

/** Milliseconds of each step on the way to an answer. */
export type Times = Partial<Record<Step, number>>;

/** What takes longer than this keeps a reader waiting, in milliseconds. */
const TOO_LONG = 3000;

/** Tells where the time goes when something takes too long. */
export function timeFaults(address: string, times: Times): Fault<never>[] {
  let whole = 0;
  let longest: Step | undefined;
  for (const [step, time] of Object.entries(times) as [Step, number][]) {
    whole += time;
    if (time > (times[longest ?? step] ?? 0) || !longest) longest = step;
  }
  if (!longest || whole < TOO_LONG) return [];
  return [fault('slow', { address, step: longest, seconds: Math.round(whole / 100) / 10 })];
}
