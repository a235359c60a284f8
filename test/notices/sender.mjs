/**
 * A process that sends what is due, as the endpoint does, until it is stopped; told by its arguments where its database is, and by the
 * environment how it sends. It says "ready" once it begins.
 */
import { openEngine } from '../../dist/modules/endpoint/feedback/open-engine.js';
import { noticeSettings } from '../../dist/modules/endpoint/notices/settings.js';
import { createNotices } from '../../dist/modules/endpoint/notices/start-notices.js';

const [dataDir, databaseUrl] = process.argv.slice(2);
const engine = await openEngine({ dataDir, databaseUrl });
const stop = new AbortController();
process.once('SIGTERM', () => stop.abort());
const notices = createNotices({
  engine,
  settings: noticeSettings(process.env),
  facts: () => undefined,
  publisher: () => 'Kabupaten Contoh',
  root: () => 'https://widget.example.go.id',
  onError: (error) => console.error(error),
  now: Date.now,
});
process.stdout.write('ready\n');
// Its own clocks are no reason to stay alive.
const alive = setInterval(() => undefined, 1000);
await notices.start(stop.signal);
clearInterval(alive);
await engine.close();
