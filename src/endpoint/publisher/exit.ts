import { NotOurs } from '../kept-folders.js';
import { saidLines } from '../message.js';
import { CannotServe } from '../cannot-serve.js';
import { BucketFailed } from './output/bucket.js';
import { Busy } from './run/lock.js';

/** How a command ends: see HELP. */
export const EXIT = { good: 0, failed: 1, usage: 2, partly: 3, busy: 4 } as const;

/** Does something that may fail for reasons that whoever started it can mend, and says them. */
export async function endOf(say: (text: string) => void, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Busy) {
      say('Proses lain sedang menerbitkan dari folder ini; tunggu sampai selesai.');
      say('Another process is publishing from this folder; wait until it is done.');
      return EXIT.busy;
    }
    if (error instanceof BucketFailed) say(saidLines(error.said));
    else if (error instanceof NotOurs || error instanceof CannotServe) say(error.message);
    else throw error;
    return EXIT.failed;
  }
}
