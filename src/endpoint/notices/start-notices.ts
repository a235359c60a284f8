import type { SqlEngine } from '../feedback/sql-engine.js';
import type { Announce } from './announce.js';
import { createAnnounce } from './create-announce.js';
import { startDailyWork } from './daily-work.js';
import type { Correspondence } from './letter.js';
import { createMail } from './mail.js';
import type { Channel } from './notice.js';
import { createOutbox } from './outbox.js';
import { startSender, type Sender } from './sender.js';
import { channelsOf, waysOf, type MailSettings, type NoticeSettings } from './settings.js';
import type { Way } from './way.js';
import { createWebhook } from './webhook.js';

interface NoticesOptions extends Correspondence {
  engine: SqlEngine;
  settings: NoticeSettings;
  onError: (error: unknown) => void;
  now: () => number;
}

/** How notices leave, for who looks after it. */
export interface Outgoing {
  /** Server and sender; missing where it is not set up. */
  mail?: string;
  /** Host of the gateway. */
  webhook?: string;
  /** There may be something to send: it is looked for now, not at the next time. */
  nudge: () => void;
}

export interface Notices {
  announce: Announce;
  outgoing: Outgoing;
  /** Begins to send, once the tables are there. @returns settles soon after `stop`, when nothing is under way */
  start: (stop: AbortSignal) => Promise<void>;
}

/** All that goes out: written down by `announce` and each morning, sent from `start` on. @throws WrongNoticeSettings */
export function createNotices({ engine, settings, onError, now, ...correspondence }: NoticesOptions): Notices {
  const ways = waysOf(settings);
  const outbox = createOutbox(engine, now);
  const senders: Sender[] = [];
  const nudge = () => senders.forEach((sender) => sender.nudge());
  return {
    announce: createAnnounce({ channels: channelsOf(ways), nudge }),
    outgoing: {
      mail: ways.mail && mailWords(ways.mail),
      webhook: ways.webhook && new URL(ways.webhook.url).host,
      nudge,
    },
    async start(stop) {
      const send = (channel: Channel, way: Way) =>
        void senders.push(startSender({ ...correspondence, outbox, now, channel, way }, stop, onError));
      if (ways.mail) send('mail', createMail(ways.mail));
      if (ways.webhook) send('webhook', createWebhook(ways.webhook, now));
      const { facts } = correspondence;
      const daily = startDailyWork(
        { engine, outbox, facts, hasMail: ways.mail != undefined, now, nudge, onError },
        stop,
      );
      await Promise.all([daily, ...senders.map(({ ended }) => ended)]);
    },
  };
}

/** Without user and password. */
const mailWords = ({ url, from }: MailSettings): string => `${new URL(url).host} (${from.address})`;
