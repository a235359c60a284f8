// A process of its own that posts messages over many connections, each again as soon as it is answered.
import { openConnection } from './connection.mjs';
import { bodyOf, newKey, requestOf, senderOf } from './messages.mjs';

async function load({ port, settings, connections, seconds }) {
  const body = bodyOf(settings);
  const took = [];
  const statuses = {};
  let sent = 0;
  const open = await Promise.all(Array.from({ length: connections }, () => openConnection(port)));
  const started = performance.now();
  const before = process.cpuUsage();
  await Promise.all(
    open.map(async ({ send, close }) => {
      while (performance.now() - started < seconds * 1000) {
        // Each from another address, so that no limit is met.
        const request = requestOf(newKey(), senderOf(sent++), body);
        const asked = performance.now();
        const { status } = await send(request);
        took.push(performance.now() - asked);
        statuses[status] = (statuses[status] ?? 0) + 1;
      }
      close();
    }),
  );
  const elapsed = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  took.sort((a, b) => a - b);
  const at = (share) => took[Math.min(took.length - 1, Math.floor(took.length * share))];
  return {
    statuses,
    accepted: statuses[201] ?? 0,
    rate: (statuses[201] ?? 0) / elapsed,
    p50: at(0.5),
    p99: at(0.99),
    /** Of one core. */
    processor: (user + system) / 1e6 / elapsed,
  };
}

process.once('message', async (what) => {
  process.send(await load(what));
  process.disconnect();
});
