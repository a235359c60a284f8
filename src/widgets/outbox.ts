import type { Outbox } from '../client/outbox/index.js';
import { once } from './shared.js';
import { VERSION } from './version.js';

let opening: Promise<Outbox | undefined> | undefined;

/**
 * The page's one outbox; its code is loaded when the first word is typed, or when something waits. Nothing where it cannot be
 * loaded: then it is asked for again the next time.
 */
export const outbox = (): Promise<Outbox | undefined> =>
  (opening ??= import('../client/outbox/index.js').then(
    ({ openOutbox }) => once(`outbox ${VERSION}`, () => openOutbox()),
    () => (opening = undefined),
  ));

const NAME = 'opd-outbox';

/**
 * Whether this site has kept something on the device. The sign in localStorage alone would not do: Chromium writes it some
 * seconds late, and a browser that is killed loses it. Old Firefox cannot list databases, but writes the sign at once.
 */
async function exists(): Promise<unknown> {
  try {
    // In a sandbox this throws, and nothing else is tried: listing databases would leave a rejected promise in the page there.
    return localStorage.getItem(NAME) || (await indexedDB.databases()).some(({ name }) => name == NAME);
  } catch {
    // No storage here: then nothing was kept.
  }
  return;
}

/** The outbox, where this site has kept something on the device. */
export const usedOutbox = async (): Promise<Outbox | undefined> => ((await exists()) ? outbox() : undefined);

/** The first content goes first; milliseconds. */
const PAUSE = 2e3;

/**
 * Sends what waits since an earlier visit, on any page of the site with a widget: an outbox does so when it is opened. Whether
 * anything waits is found out without it, which most pages never need.
 */
export const sendWaiting = (): void =>
  void setTimeout(async () => {
    const found = await exists();
    // By the sign alone it is not opened here: one that is missing would be made, without its tables.
    if (found !== true) return found && outbox();
    const request = indexedDB.open(NAME);
    request.onsuccess = () => {
      const { result } = request;
      try {
        const count = result.transaction('messages').objectStore('messages').count();
        count.onsuccess = () => count.result && outbox();
      } catch {
        // It was made just now and is empty.
      }
      result.close();
    };
    return;
  }, PAUSE);
