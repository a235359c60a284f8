import {
  addEverywhere,
  everywhere,
  WORD,
  type Filled,
  type HostileInbox,
  type Spoil,
} from '../support/hostile-inbox.js';
import { downloadFaults } from './inbox-downloads.js';
import { startMails } from './inbox-mails.js';
import { outsideOf } from './inbox-outside.js';

/** All ways by which words leave an inbox: files, other programs, the public, mail. */
export interface Leaving {
  /** What is not letter by letter as it was written. */
  faultsOf: (all: readonly Filled[], spoil: Spoil) => Promise<string[]>;
  close: () => Promise<void>;
}

/** Watches them all. */
export async function startLeaving(inbox: HostileInbox): Promise<Leaving> {
  const outside = outsideOf(inbox);
  const mails = await startMails(inbox);
  const harmless = await Promise.all(Array.from({ length: 6 }, () => addEverywhere(inbox, everywhere(WORD))));
  const usual = await outside.wall();
  await Promise.all(harmless.map((id) => inbox.store.remove(id)));
  await mails.forget();
  return {
    async faultsOf(all, spoil) {
      // Public lists are kept for a moment.
      inbox.clock.now += 10_000;
      const strange = [...(await outside.wall())].filter((element) => !usual.has(element));
      return [
        ...(await downloadFaults(inbox, all)),
        ...(await outside.faultsOf(all)),
        ...(await mails.faultsOf(all, spoil)),
        ...strange.map((element) => `wall: ${element}`),
      ];
    },
    close: mails.close,
  };
}
