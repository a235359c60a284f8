/** How a notice leaves: by mail, or as a signed call to a gateway (WhatsApp, SMS). */
export const CHANNELS = ['mail', 'webhook'] as const;
export type Channel = (typeof CHANNELS)[number];

export const NOTICE_KINDS = ['replied', 'stage', 'digest', 'overdue', 'forwarded', 'assigned'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What is to be told, before it is written in words. It is a row of its transaction first and is sent after it. */
export interface Notice {
  /** Tells a repeat from another notice, at the receiver too; it follows from what happened, such as `event 812 mail`. */
  key: string;
  channel: Channel;
  kind: NoticeKind;
  /** Mail address or telephone number of a citizen; empty for an officer, whose address is looked up when it is sent. */
  recipient: string;
  /** What the text is made from when it is sent; never the words of a `rahasia` message, nor of its answer. */
  payload: Readonly<Record<string, string | number | undefined>>;
  /** Number of the message it is about: deleted with it. */
  message?: number;
  /** The officer it is for: deleted with them. */
  officer?: number;
  createdAt: number;
}
