import { isMailAddress } from './reach.js';
import type { Channel } from './notice.js';

/** Settings of what goes out, as the environment has them. */
export interface NoticeSettings {
  /** `OPD_SMTP_URL`: `smtp://` (STARTTLS where the server has it) or `smtps://`, with user and password. */
  smtpUrl?: string;
  /** `OPD_MAIL_FROM`: sender, with or without a name. */
  mailFrom?: string;
  /** `OPD_NOTICE_WEBHOOK`: address of a gateway to WhatsApp or SMS. */
  webhookUrl?: string;
  /** `OPD_NOTICE_WEBHOOK_SECRET`: `whsec_` and 24 to 64 bytes in base64. */
  webhookSecret?: string;
}

export interface MailSettings {
  url: string;
  from: { name: string; address: string };
}
export interface WebhookSettings {
  url: string;
  secret: Uint8Array;
}
/** The ways out that are open; without any nothing is written down to be sent. */
export interface Ways {
  mail?: MailSettings;
  webhook?: WebhookSettings;
}

/** Settings of notices contradict themselves; says what to do, in Indonesian, then English. */
export class WrongNoticeSettings extends Error {
  constructor(id: string, en: string) {
    super(`${id} / ${en}`);
    this.name = 'WrongNoticeSettings';
  }
}

export const noticeSettings = (env: NodeJS.ProcessEnv): NoticeSettings => ({
  smtpUrl: env.OPD_SMTP_URL || undefined,
  mailFrom: env.OPD_MAIL_FROM || undefined,
  webhookUrl: env.OPD_NOTICE_WEBHOOK || undefined,
  webhookSecret: env.OPD_NOTICE_WEBHOOK_SECRET || undefined,
});

/** @throws WrongNoticeSettings */
export const waysOf = (settings: NoticeSettings): Ways => ({ mail: mailOf(settings), webhook: webhookOf(settings) });

export const channelsOf = (ways: Ways): Channel[] => [
  ...(ways.mail ? (['mail'] as const) : []),
  ...(ways.webhook ? (['webhook'] as const) : []),
];

function mailOf({ smtpUrl, mailFrom }: NoticeSettings): MailSettings | undefined {
  if (!smtpUrl) return;
  if (!isAddress(smtpUrl, /^smtps?:$/))
    throw new WrongNoticeSettings(
      'OPD_SMTP_URL harus berbentuk smtps://pengguna:sandi@host:465 atau smtp://host:587; tanda khusus dalam sandi ditulis %40 dan sebagainya.',
      'OPD_SMTP_URL must look like smtps://user:password@host:465 or smtp://host:587; special signs of the password are written %40 and so on.',
    );
  const [, quoted, plain, address = ''] =
    /^(?:"([^"<>]*)"\s*<|([^"<>]*)<)?([^\s<>@]+@[^\s<>@]+)>?$/.exec(mailFrom?.trim() ?? '') ?? [];
  const name = (quoted ?? plain ?? '').trim();
  if (!isMailAddress(address))
    throw new WrongNoticeSettings(
      'OPD_MAIL_FROM harus berisi alamat pengirim, misalnya Kabupaten Contoh <jangan-balas@example.go.id>.',
      'OPD_MAIL_FROM must be the sender, such as Kabupaten Contoh <no-reply@example.go.id>.',
    );
  return { url: smtpUrl, from: { name, address } };
}

function webhookOf({ webhookUrl, webhookSecret }: NoticeSettings): WebhookSettings | undefined {
  if (!webhookUrl) return;
  if (!isAddress(webhookUrl, /^https?:$/))
    throw new WrongNoticeSettings(
      'OPD_NOTICE_WEBHOOK harus berupa alamat https://…',
      'OPD_NOTICE_WEBHOOK must be an address https://…',
    );
  const secret = Buffer.from(/^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(webhookSecret ?? '')?.[1] ?? '', 'base64');
  if (secret.length < 24 || secret.length > 64)
    throw new WrongNoticeSettings(
      'OPD_NOTICE_WEBHOOK_SECRET harus berupa whsec_ diikuti 24 sampai 64 bita dalam base64: echo whsec_$(openssl rand -base64 32)',
      'OPD_NOTICE_WEBHOOK_SECRET must be whsec_ followed by 24 to 64 bytes in base64: echo whsec_$(openssl rand -base64 32)',
    );
  return { url: webhookUrl, secret };
}

const isAddress = (text: string, protocols: RegExp): boolean =>
  URL.canParse(text) && protocols.test(new URL(text).protocol) && new URL(text).hostname != '';
