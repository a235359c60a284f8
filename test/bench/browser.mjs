import { launch } from 'puppeteer-core';
import { launchOptions } from '../support/browser.mjs';

export const PHONE = { width: 412, height: 915, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
export const DESKTOP = { width: 1280, height: 900, deviceScaleFactor: 1 };

/** A cheap phone on a poor network: 400 ms, 400 kbit/s, a processor six times slower than this one. */
const POOR_NETWORK = {
  offline: false,
  latency: 400,
  downloadThroughput: 400e3 / 8,
  uploadThroughput: 400e3 / 8,
};
const SLOW_PROCESSOR = 6;

export const startBrowser = async () =>
  launch({ ...(await launchOptions({ args: ['--js-flags=--expose-gc'] })), protocolTimeout: 300_000 });

/**
 * Runs `use` with a page that knows nothing: an own context, so no cache and no storage.
 * @param {{viewport: object, poor?: boolean}} conditions `poor`: the cheap phone
 * @param use gets the page and its CDP session
 */
export async function withPage(browser, { viewport, poor }, use) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport(viewport);
    const session = await page.createCDPSession();
    // Processor time of the main thread, not the clock: other work on the machine does not count.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await session.send('Network.enable');
    if (poor) {
      await session.send('Network.emulateNetworkConditions', POOR_NETWORK);
      await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_PROCESSOR });
    }
    return await use(page, session);
  } finally {
    await context.close();
  }
}

/** Main-thread time so far in ms, and the heap in bytes. */
export async function metrics(session) {
  const found = Object.fromEntries(
    (await session.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]),
  );
  return {
    mainThread: found.TaskDuration * 1e3,
    script: found.ScriptDuration * 1e3,
    layout: (found.LayoutDuration + found.RecalcStyleDuration) * 1e3,
    heap: found.JSHeapUsedSize,
    nodes: found.Nodes,
  };
}

/** Heap after all that nobody holds any more is gone. */
export async function heapAfterCollection(session) {
  for (let times = 0; times < 3; times++) await session.send('HeapProfiler.collectGarbage');
  return (await metrics(session)).heap;
}

/** Counts requests and bytes as they come over the wire, head included. */
export function countTraffic(session) {
  const traffic = { requests: 0, bytes: 0, open: 0, last: Date.now(), rows: new Map() };
  session.on('Network.requestWillBeSent', ({ requestId, request, timestamp }) => {
    traffic.requests++;
    traffic.open++;
    traffic.rows.set(requestId, { url: request.url, sent: timestamp });
  });
  const ended = ({ requestId, timestamp, encodedDataLength = 0 }) => {
    traffic.open--;
    traffic.last = Date.now();
    traffic.bytes += encodedDataLength;
    Object.assign(traffic.rows.get(requestId) ?? {}, { ended: timestamp, bytes: encodedDataLength });
  };
  session.on('Network.loadingFinished', ended);
  session.on('Network.loadingFailed', ended);
  return traffic;
}

/** Until nothing has been on the way for `calm` milliseconds. */
export async function settled(traffic, calm = 700) {
  for (let tries = 0; tries < 600 && (traffic.open > 0 || Date.now() - traffic.last < calm); tries++)
    await new Promise((resolve) => setTimeout(resolve, 50));
}

/**
 * The longest tasks of a page's main thread in a trace, in ms by its own clock and by the wall's. Pages of the browser's own,
 * which it may load at any time, do not count.
 */
export function longestTask(trace, address) {
  const events = JSON.parse(new TextDecoder().decode(trace)).traceEvents;
  const processes = new Set(
    events
      .filter(({ name }) => name == 'TracingStartedInBrowser' || name == 'FrameCommittedInBrowser')
      .flatMap(({ args: { data } }) => data.frames ?? [data])
      .filter(({ url }) => url == address)
      .map(({ processId }) => processId),
  );
  if (!processes.size) throw new Error('the trace does not know the page');
  const main = new Set(
    events
      .filter(({ name, args, pid }) => name == 'thread_name' && args.name == 'CrRendererMain' && processes.has(pid))
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = events.filter(({ name, pid, tid }) => /RunTask$/.test(name) && main.has(`${pid} ${tid}`));
  const longest = (field) => Math.max(0, ...tasks.map((task) => task[field] ?? 0)) / 1e3;
  return { wall: longest('dur'), thread: longest('tdur') };
}
