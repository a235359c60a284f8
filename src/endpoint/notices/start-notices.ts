import type { SqlEngine } from '../feedback/sql-engine.js';
import type { Announce } from './announce.js';
import { createAnnounce } from './create-announce.js';
import type { Correspondence } from './letter.js';
import { createMail } from './mail.js';
import { createOutbox } from './outbox.js';
import { startSender, type Sender } from './sender.js';
import { channelsOf, waysOf, type NoticeSettings } from './settings.js';
import { createWebhook } from './webhook.js';

interface NoticesOptions extends Correspondence {
  engine: SqlEngine;
  settings: NoticeSettings;
  onError: (error: unknown) => void;
  now: () => number;
}

export interface Notices {
  announce: Announce;
  /** Begins to send, once the tables are there. @returns settles soon after `stop`, when nothing is under way */
  start: (stop: AbortSignal) => Promise<void>;
}

/** All that goes out: written down by `announce`, sent from `start` on. @throws WrongNoticeSettings */
export function createNotices({ engine, settings, onError, now, ...correspondence }: NoticesOptions): Notices {
  const ways = waysOf(settings);
  const senders: Sender[] = [];
  return {
    announce: createAnnounce({
      channels: channelsOf(ways),
      nudge: () => senders.forEach((sender) => sender.nudge()),
    }),
    async start(stop) {
      const outbox = createOutbox(engine, now);
      const common = { ...correspondence, outbox, now };
      if (ways.mail)
        senders.push(startSender({ ...common, channel: 'mail', way: createMail(ways.mail) }, stop, onError));
      if (ways.webhook)
        senders.push(
          startSender({ ...common, channel: 'webhook', way: createWebhook(ways.webhook, now) }, stop, onError),
        );
      await Promise.all(senders.map(({ ended }) => ended));
    },
  };
}
