import type { NoticeKind } from './notice.js';

/** A notice in words, ready to go. */
export interface Letter {
  /** Opaque, the same for each try: by it a receiver tells a repeat. */
  id: string;
  kind: NoticeKind | 'test';
  /** Mail address or telephone number. */
  to: string;
  language: 'id' | 'en';
  subject: string;
  /** Plain text, lines ended by `\n`. */
  text: string;
  /** Where the receiver turns such notices off. */
  unsubscribe?: string;
}

/** A way out. */
export interface Way {
  /** Settles when the other side has taken it. @throws Undelivered */
  send(letter: Letter, signal: AbortSignal): Promise<void>;
  /** Ends its connections at once. */
  close(): void;
}
