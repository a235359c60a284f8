import { retryDelay } from '../retry-delay.js';
import { sendMessage, sendPhoto } from './deliver.js';
import type { Lock } from './lock.js';
import type { Sending } from './post.js';
import type { Job, MessageRow, ReceiptRow } from './rows.js';
import type { Shelf } from './shelf.js';
import type { Outcome } from './types.js';

export interface Courier {
  /**
   * Sends a message that is kept, then its photos, while nobody else does.
   * @param wait until nobody else does
   * @param seen what was known of it, unless a person says "send": when somebody else has tried it since, that was the try
   * @returns when to try its endpoint again, where that gave no answer at all
   */
  send(key: string, wait: boolean, seen?: Pick<Job, 'tried'>): Promise<number | undefined>;
  /** Tells what another tab may have done with a message; `kept`: also that it did nothing. */
  check(key: string, kept?: boolean): Promise<void>;
}

export function createCourier(
  sending: Sending,
  lock: Lock,
  { change, get }: Pick<Shelf, 'change' | 'get'>,
  tell: (key: string, outcome: Outcome) => void,
): Courier {
  const postponed = <Row extends Job>(row: Row, pause: number): Row => {
    const tried = sending.now();
    return { ...row, tries: row.tries + 1, tried, earliest: tried + pause, due: tried + retryDelay(row.tries, pause) };
  };
  const tellWaiting = (key: string, { state, problem }: MessageRow) =>
    tell(key, state == 'refused' ? { status: 'unsent', reason: state, problem } : { status: 'kept' });

  const sendText = async (row: MessageRow): Promise<number | undefined> => {
    const { key, endpoint, body, photos } = row;
    const answer = await sendMessage(sending, row, async () => !!(await get('messages', key)));
    const next = postponed(row, answer.status == 'later' ? answer.pause : 0);
    if (answer.status == 'refused') Object.assign(next, { state: 'refused', problem: answer.problem });
    const waiting = await change(async (rows) => {
      // Deleted by the person meanwhile: then nothing of it comes back.
      if (!(await rows.get('messages', key))) return;
      if (answer.status != 'done') rows.put('messages', next);
      else {
        rows.drop('messages', [key]);
        const job: Job = { key, endpoint, photos, tries: 0, due: 0, earliest: 0 };
        // The words themselves go: what is kept says which message it was, not what it said.
        const { service_code: service } = body;
        rows.put('receipts', { ...job, receipt: answer.value, service, sent: next.tried!, photosRefused: [] });
      }
      return next;
      // Else it stays in the queue as it was: the collector answers a repeat with the same receipt.
    }).catch(() => row);
    if (answer.status == 'done') tell(key, { status: 'sent', receipt: answer.value });
    else if (waiting) tellWaiting(key, waiting);
    return answer.status == 'later' && !answer.alone ? next.due : undefined;
  };

  const sendPhotos = async ({ key, endpoint, receipt, photos }: ReceiptRow): Promise<number | undefined> => {
    for (const name of photos) {
      const photo = await get('photos', name);
      const answer = photo && (await sendPhoto(sending, endpoint, receipt, photo));
      const later = answer?.status == 'later' && answer;
      const due = await change(async (rows) => {
        const row = await rows.get('receipts', key);
        // Forgotten meanwhile.
        if (!row) return;
        const next = later
          ? postponed(row, later.pause)
          : { ...row, tries: 0, photos: row.photos.filter((left) => left != name) };
        if (answer?.status == 'refused') next.photosRefused.push(answer.problem);
        if (!later) rows.drop('photos', [name]);
        rows.put('receipts', next);
        return next.due;
      });
      if (later) return later.alone ? undefined : due;
    }
    return;
  };

  const check = async (key: string, kept?: boolean) => {
    // In this order, since it may be sent between the two.
    const row = await get('messages', key);
    if (row && (kept || row.state == 'refused')) tellWaiting(key, row);
    const sent = row ? undefined : await get('receipts', key);
    if (sent) tell(key, { status: 'sent', receipt: sent.receipt });
  };

  return {
    check,
    send: (key, wait, seen) =>
      lock(key, wait, async () => {
        const row = await get('messages', key);
        if (!row || (seen && (row.tried != seen.tried || row.state == 'refused'))) await check(key, true);
        else {
          const until = await sendText(row);
          if (until) return until;
        }
        const sent = await get('receipts', key);
        return sent && (row || !seen || sent.tried == seen.tried) ? sendPhotos(sent) : undefined;
      }),
  };
}
