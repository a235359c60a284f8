import { readFileSync } from 'node:fs';

/** What Linux says of a process: resident memory in MB, and processor time so far in s, that of its ended children with it. */
export function usage(pid) {
  if (process.platform != 'linux') return { memory: NaN, processor: NaN };
  const memory = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))[1]) / 1024;
  const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').replace(/.*\) /, '').split(' ');
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  // Each is 10 ms.
  return { memory, processor: ticks / 100 };
}
