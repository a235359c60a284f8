import type { FeedbackRequest, ProblemDetails, Receipt } from '../../contract/index.js';

export interface OutboxOptions {
  /** How it is sent; the browser's own by default. */
  fetch?: typeof globalThis.fetch;
  /** Milliseconds since 1970; the device's clock by default. */
  now?: () => number;
  /** Name of the database, and of the sign in `localStorage` that something waits; `opd-outbox` by default. */
  database?: string;
  /** Where it lies; `null`: nowhere. */
  idb?: IDBFactory | null;
  /** What keeps two tabs apart; `null`, as on plain http pages: a lease in the database. */
  locks?: LockManager | null;
}

/** What is true of a message right now; the four sentences a person may read, and no others. */
export type Outcome =
  /** "Sedang dikirim" */
  | { status: 'sending' }
  /** "Terkirim, kode …"; `photosLost`: photos that could be neither kept nor sent. */
  | { status: 'sent'; receipt: Receipt; photosLost?: true }
  /** "Tersimpan di perangkat ini", said after the commit only; `photosLost`: its photos found no room. */
  | { status: 'kept'; photosLost?: true }
  /**
   * "Belum terkirim": nothing more happens by itself. `refused` by the collector, which said why; nothing could be kept here
   * (`storage`) or was to be kept (`offline`, or `server` where there was an answer).
   */
  | { status: 'unsent'; reason: 'refused' | 'offline' | 'storage' | 'server'; problem?: ProblemDetails };

/** A message that waits on this device. */
export interface Entry {
  key: string;
  endpoint: string;
  body: FeedbackRequest;
  /** When it was written, and when it was last tried; milliseconds since 1970. */
  written: number;
  tries: number;
  tried?: number;
  /** `refused`: only a person sends it again. */
  state: 'queued' | 'refused';
  problem?: ProblemDetails;
  /** How many photos wait with it. */
  photos: number;
  /** Older than 7 days: sent only when the person says so, never dropped. */
  old: boolean;
}

/** A message that was sent from this device. */
export interface Sent {
  receipt: Receipt;
  /** Code of its service: the words are kept no longer than needed. */
  service: string;
  /** Milliseconds since 1970. */
  sent: number;
  endpoint: string;
  /** Photos that are still to be sent. */
  photosLeft: number;
  /** Why photos were refused, one for each. */
  photosRefused: ProblemDetails[];
}

export interface SubmitOptions {
  /** Small already. */
  photos?: Blob[];
  /** `false` on a shared device: nothing is kept. */
  keep?: boolean;
  /** Called with each outcome that is new, as long as the page lives; the first time before `submit` returns. */
  onChange(outcome: Outcome): void;
}

/** Messages of this device on their way: each is sent exactly once, and what a person was told stays true. */
export interface Outbox {
  submit(endpoint: string, body: FeedbackRequest, options: SubmitOptions): { key: string };
  /** What waits, oldest first; nothing where nothing can be kept. */
  entries(): Promise<Entry[]>;
  /** What was sent, newest first. */
  sent(): Promise<Sent[]>;
  /** Sends now: one message, also a refused one, or all that wait, old ones too. */
  retry(key?: string): Promise<void>;
  /** Deletes a message once nothing of it is on its way: `sent` where it was too late. Rejects where the storage fails. */
  remove(key: string): Promise<'removed' | 'sent'>;
  /** Deletes a message likewise and gives its words back; nothing where it was sent meanwhile. */
  takeBack(key: string): Promise<FeedbackRequest | undefined>;
  /** The photos that wait with a message; to be asked for before `takeBack`. */
  photosOf(key: string): Promise<Blob[]>;
  /** Forgets what was sent, one message or all; photos of it that still wait go too. */
  forgetSent(ticket?: string): Promise<void>;
  /** Deletes everything from this device, at once. */
  clear(): Promise<void>;
  /** Keeps a draft for 24 hours. @returns whether it is kept */
  saveDraft(name: string, draft: unknown): Promise<boolean>;
  readDraft(name: string): Promise<unknown>;
  removeDraft(name: string): Promise<void>;
  /** Calls after any change, also by another tab, until the returned function is called. */
  subscribe(listener: () => void): () => void;
  /** Sends what is due. */
  flush(): Promise<void>;
}
