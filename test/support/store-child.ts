import { openStore } from '../../src/endpoint/feedback/open-store.js';
import { newMessage } from './new-message.js';

/**
 * A process that stores messages, told by its arguments: folder, address of the database or nothing, first and last number. A line
 * of JSON says what was stored, after it was.
 */
const [dataDir = '', databaseUrl = '', first = '', last = ''] = process.argv.slice(2);
const store = await openStore({ dataDir, databaseUrl });
await store.migrate();
const keys = Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => Number(first) + index);

/** Sixteen at once, in an order of its own. */
await Promise.all(
  Array.from({ length: 16 }, async () => {
    while (keys.length) {
      const [number] = keys.splice(Math.floor(Math.random() * keys.length), 1);
      const key = String(number).padStart(32, '0');
      const { id, repeated } = await store.accept(newMessage({ key }));
      process.stdout.write(`${JSON.stringify({ key, id, repeated })}\n`);
    }
  }),
);
await store.close();
