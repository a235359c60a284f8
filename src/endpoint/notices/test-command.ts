import { randomBytes } from 'node:crypto';
import type { Command } from '../command.js';
import { faultWords } from './fault-words.js';
import { createMail } from './mail.js';
import { reachOf, type Reach } from './reach.js';
import { WrongNoticeSettings, noticeSettings, waysOf, type Ways } from './settings.js';
import { Undelivered } from './undelivered.js';
import type { Letter, Way } from './way.js';
import { createWebhook } from './webhook.js';

/** Milliseconds for the whole of it. */
const PATIENCE = 30_000;

const TEXT = `Ini surat percobaan dari kotak pesan. Bila Anda membacanya, pemberitahuan dapat dikirim.

This is a test of the inbox. If you can read it, notices can be sent.
`;

/** Sends one test mail, or one call of the gateway for a telephone number, and says in words what is wrong. */
export const testNotice =
  (address: string, env: NodeJS.ProcessEnv): Command =>
  async (say) => {
    const reach = reachOf(address);
    if (!reach) {
      say(`${address} bukan alamat surel dan bukan nomor telepon.`);
      say('It is neither a mail address nor a telephone number.');
      return 2;
    }
    const ways = openWays(env);
    if (typeof ways == 'string') {
      say(ways);
      return 1;
    }
    const way = wayTo(reach, ways);
    if (typeof way == 'string') {
      say(`${way} belum diisi; lihat opd-widgets --help.`);
      say(`${way} is not set; see opd-widgets --help.`);
      return 1;
    }
    try {
      await way.send(letterTo(reach), AbortSignal.timeout(PATIENCE));
      say(`Terkirim ke ${reach.recipient}. Periksa juga folder spam.`);
      say(`Sent to ${reach.recipient}. Look into the spam folder, too.`);
      return 0;
    } catch (error) {
      if (!(error instanceof Undelivered)) throw error;
      say(`Belum terkirim: ${faultWords(error.code, 'id')}.`);
      say(`Not sent: ${faultWords(error.code, 'en')}.`);
      return 1;
    } finally {
      way.close();
    }
  };

/** @returns what is wrong with the settings, in words */
function openWays(env: NodeJS.ProcessEnv): Ways | string {
  try {
    return waysOf(noticeSettings(env));
  } catch (error) {
    if (error instanceof WrongNoticeSettings) return error.message.replace(' / ', '\n');
    throw error;
  }
}

/** @returns name of the setting that is missing */
function wayTo({ channel }: Reach, { mail, webhook }: Ways): Way | string {
  if (channel == 'mail') return mail ? createMail(mail) : 'OPD_SMTP_URL';
  return webhook ? createWebhook(webhook, Date.now) : 'OPD_NOTICE_WEBHOOK';
}

const letterTo = ({ recipient }: Reach): Letter => ({
  id: `opd-test-${randomBytes(16).toString('hex')}`,
  kind: 'test',
  to: recipient,
  language: 'id',
  subject: 'Percobaan kotak pesan / Test of the inbox',
  text: TEXT,
});
