import { createCollector } from '../../src/endpoint/feedback/collector.js';
import { trustedProxies } from '../../src/endpoint/feedback/client-address.js';
import { openStore } from '../../src/endpoint/feedback/open-store.js';
import type { PhotoStore } from '../../src/endpoint/feedback/photo-store.js';
import { openPhotoStore } from '../../src/endpoint/feedback/photos/open-photo-store.js';
import { purge } from '../../src/endpoint/feedback/retention.js';
import { feedbackFiles } from './feedback-edition.js';

/**
 * A process that deletes and is killed at the moment when it would remove the first file of a photo. Told by its arguments: folder,
 * address of the database or nothing, and the ticket of the message; without a ticket it purges all that is older than now.
 */
const [dataDir = '', databaseUrl = '', ticket] = process.argv.slice(2);
const store = await openStore({ dataDir, databaseUrl });
const photos: PhotoStore = {
  ...openPhotoStore({ dataDir }),
  remove() {
    process.kill(process.pid, 'SIGKILL');
    return new Promise(() => {});
  },
};
if (ticket) {
  const proxies = trustedProxies('127.0.0.1')!;
  const collector = createCollector({ store, photos, proxies, edition: () => feedbackFiles() });
  const headers = { authorization: `Bearer ${ticket}` };
  await collector.request('/v1/feedback/status', { method: 'DELETE', headers }, { address: '127.0.0.1' });
} else
  await purge({
    store,
    photos,
    agencies: await store.agencies(),
    retentionOf: () => 'P1D',
    now: Date.now() + 2 * 86_400_000,
  });
await store.close();
