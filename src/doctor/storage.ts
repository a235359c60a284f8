import { fault, type Fault } from '../contract/page/index.js';
import { askOnce } from './ask.js';

/** A store of the doctor's own: opening the widgets' before they do would make it without its shelves. */
const NAME = 'opd-doctor';
const PATIENCE = 2000;

const opens = (): Promise<boolean> =>
  new Promise((resolve) => {
    setTimeout(resolve, PATIENCE, false);
    try {
      const request = indexedDB.open(NAME);
      request.onerror = () => resolve(false);
      request.onsuccess = () => {
        request.result.close();
        indexedDB.deleteDatabase(NAME);
        resolve(true);
      };
    } catch {
      resolve(false);
    }
  });

/** Whether anything can be kept on this device. */
export async function storageFaults(): Promise<Fault<never>[]> {
  if (await askOnce('storage', opens)) return [];
  return self.origin == 'null'
    ? [fault('storage-sandbox', {}, { code: 'sandbox="allow-scripts allow-same-origin"', note: true })]
    : [fault('storage', {}, { note: true })];
}
