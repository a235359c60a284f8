import { cleanText } from '../../src/endpoint/feedback/clean-text.js';
import { feedbackOf } from '../../src/endpoint/feedback/feedback-of.js';
import { letterId } from '../../src/endpoint/notices/letter.js';
import { createMail } from '../../src/endpoint/notices/mail.js';
import { createOutbox } from '../../src/endpoint/notices/outbox.js';
import { isMailAddress } from '../../src/endpoint/notices/reach.js';
import { deliver } from '../../src/endpoint/notices/sender.js';
import { waysOf } from '../../src/endpoint/notices/settings.js';
import { feedbackFiles } from '../support/feedback-edition.js';
import { CITIZEN, WORD, type Filled, type HostileInbox, type Spoil } from '../support/hostile-inbox.js';
import { HOST } from '../support/inbox.js';
import { startMailServer } from '../support/mail-server.js';
import { elementsOf } from '../support/page-text.js';
import { faultsBeside, tokensOf } from '../support/page-tokens.js';

export interface Mails {
  /** What is wrong on the page of notices, and in the mails as they arrive at a real server. */
  faultsOf: (all: readonly Filled[], spoil: Spoil) => Promise<string[]>;
  /** Forgets what was to be sent so far. */
  forget: () => Promise<unknown>;
  close: () => Promise<void>;
}

/** Mail from an inbox. */
export async function startMails({ engine, clock, siti }: HostileInbox): Promise<Mails> {
  const files = feedbackFiles();
  const now = () => clock.now;
  const post = await startMailServer();
  const from = 'Kabupaten Contoh <jangan-balas@example.go.id>';
  const way = createMail(waysOf({ smtpUrl: post.url, mailFrom: from }).mail!);
  const outbox = createOutbox(engine, now);
  const letters = { facts: () => feedbackOf(files), publisher: () => 'Kabupaten Contoh', root: () => HOST };

  /** What could not be sent is shown to coordinators, then sent, and read where it arrives. */
  async function faultsOf(all: readonly Filled[], spoil: Spoil): Promise<string[]> {
    const faults: string[] = [];
    const byId = new Map<string, Filled>();
    const claimed = await outbox.claim('mail', all.length + 1);
    if (claimed.length != all.length) faults.push(`${claimed.length} notices`);
    for (const notice of claimed) {
      const filled = all.find(({ id }) => notice.key.split(' ')[2] == String(id))!;
      byId.set(letterId(notice.key), filled);
      await outbox.missed(notice, `refused smtp 550 ${filled.text}`, undefined);
    }
    const rows = elementsOf(spoil(await (await siti.ask('kiriman')).text())).filter(({ tagName }) => tagName == 'tr');
    const lineOf = ({ id }: Filled) =>
      rows.find((row) => tokensOf(row).some(({ text }) => text?.trim().endsWith(` ${id}`)));
    const harmless = tokensOf(lineOf(all.find(({ text }) => text == WORD)!)!);
    for (const filled of all) {
      const line = lineOf(filled);
      const found = line ? faultsBeside(tokensOf(line), harmless, WORD, filled.forms) : ['is not there'];
      faults.push(...found.map((fault) => `notices ${JSON.stringify(filled.text)}: ${fault}`));
    }
    await siti.ask('kiriman/lagi', {});
    await deliver({ ...letters, outbox, channel: 'mail', way, now }, new AbortController().signal);
    const mails = post.mails.splice(0);
    if (mails.length != all.length) faults.push(`${mails.length} mails`);
    const heads = ({ mail }: (typeof mails)[number]) => [...mail.headers.keys()].join();
    const usual = mails.filter(({ to }) => to[0] == CITIZEN).map(heads)[0];
    for (const received of mails) {
      const { to, mail } = received;
      const text = byId.get(/<([^@]+)@/.exec(mail.messageId ?? '')?.[1] ?? '')?.text ?? '';
      const say = (fault: string) => faults.push(`mail ${JSON.stringify(text)}: ${fault}`);
      if (!mail.text?.includes(`\n\nJawabannya:\n\n${cleanText(text)}\n\n— Kabupaten Contoh\n`))
        say(JSON.stringify(mail.text));
      if (heads(received) != usual) say(heads(received));
      if (to.join() != (isMailAddress(text) ? text : CITIZEN)) say(`to ${to.join()}`);
      if (mail.html || mail.attachments.length) say('has parts');
    }
    return faults;
  }

  return {
    faultsOf,
    forget: () => outbox.claim('mail', 100),
    async close() {
      way.close();
      await post.close();
    },
  };
}
