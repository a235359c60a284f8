import type { Receipt } from '../../contract/index.js';
import { sendMessage, type Letter } from './deliver.js';
import type { Answer, Sending } from './post.js';

/** Pauses between the tries of what is not kept, in milliseconds: about a minute in all, then the person has to know. */
const PAUSES = [5e3, 15e3];

/** Tries a few times, as long as `wanted`. */
export async function insist<T>(attempt: () => Promise<Answer<T>>, wanted: () => boolean): Promise<Answer<T>> {
  for (let tries = 0; ; tries++) {
    const answer = await attempt();
    const pause = PAUSES[tries];
    // An endpoint that wants to be left alone for longer is not waited for.
    if (answer.status != 'later' || !pause || answer.pause > 3e4 || !wanted()) return answer;
    await new Promise((resolve) => setTimeout(resolve, Math.max(pause, answer.pause)));
    if (!wanted()) return answer;
  }
}

export interface Unkept {
  /** Sends a message that lies nowhere but in this page. @returns `undefined` where the person took it back meanwhile */
  send(letter: Letter): Promise<Answer<Receipt> | undefined>;
  /** Gives up, once nothing is on its way. @returns whether it was sent; `undefined`: no such message is under way */
  remove(key: string): Promise<boolean | undefined>;
  clear(): void;
}

/** Messages that cannot, or must not, be kept on the device. */
export function createUnkept(sending: Sending): Unkept {
  const underWay = new Map<string, Promise<Answer<Receipt>>>();
  return {
    async send(letter) {
      const { key } = letter;
      let wanted = true;
      const isWanted = () => (wanted &&= underWay.has(key));
      const attempt = () => {
        const asked = sendMessage(sending, letter, isWanted);
        underWay.set(key, asked);
        return asked;
      };
      const answer = await insist(attempt, isWanted);
      const told = isWanted() || answer.status == 'done' ? answer : undefined;
      underWay.delete(key);
      return told;
    },
    async remove(key) {
      const asked = underWay.get(key);
      underWay.delete(key);
      return asked && (await asked).status == 'done';
    },
    clear: () => underWay.clear(),
  };
}
