import { ourScripts, timeFaults, type Fault, type PageFacts, type Times } from '../contract/page/index.js';

/** When a script is asked for so late, something holds the page up, in milliseconds. */
const LATE = 3000;

const firstEntry = (address: string): PerformanceResourceTiming | undefined =>
  performance.getEntriesByName(address, 'resource')[0] as PerformanceResourceTiming | undefined;

/** Milliseconds that the first answer to an address took; its steps are 0 where the server does not show them. */
export const timeOf = (address: string): number => Math.round(firstEntry(address)?.duration ?? 0);

function timesOf(entry: PerformanceResourceTiming): Times {
  const { domainLookupStart, domainLookupEnd, connectStart, connectEnd, requestStart, responseStart, responseEnd } =
    entry;
  if (!requestStart) return { transfer: entry.duration };
  return {
    name: domainLookupEnd - domainLookupStart,
    connection: connectEnd - connectStart,
    answer: responseStart - requestStart,
    transfer: responseEnd - responseStart,
  };
}

/** Which of our scripts and which documents took long, and where the time went. */
export function slowFaults(page: PageFacts<Element>, documents: readonly string[]): Fault<Element>[] {
  const scripts = ourScripts(page);
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const late = scripts.flatMap(({ url, at }) => {
    const asking = (firstEntry(url.href)?.startTime ?? 0) - (navigation?.responseStart ?? 0);
    const found = asking > LATE ? timeFaults(url.href, { asking }) : [];
    return found.map((fault) => ({ ...fault, at, note: true }));
  });
  return [
    ...late,
    ...[...scripts.map(({ url }) => url.href), ...documents].flatMap((address) => {
      const entry = firstEntry(address);
      return entry ? timeFaults(address, timesOf(entry)) : [];
    }),
  ];
}
