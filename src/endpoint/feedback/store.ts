import type { Kind, Stage, Visibility } from '../../contract/index.js';
import type { Purged } from './purge.js';

/**
 * Where messages are kept. One interface, one test suite, several engines: SQLite in a file, or whatever speaks PostgreSQL's
 * protocol. No state stays in the process: several processes may use one database at once.
 *
 * Every method rejects with `StoreUnavailable` within 2 s where the database is full, locked, read-only or gone; nothing is
 * half-done then. Times are milliseconds since 1970.
 */
export interface Store {
  /** Makes or updates the tables; may be interrupted, run again and run by several processes at once. */
  migrate(): Promise<void>;
  /** A secret of all processes on this database, 32 bytes as hex, made when first asked for and forgotten at `expires`. */
  secret(name: string, expires?: number): Promise<string>;

  /** What was stored under an idempotency key, also after the message itself is gone. */
  findKey(key: string): Promise<StoredKey | undefined>;
  /** Stores a message once for its key. It is on the disk when this settles. @returns what is stored under the key now */
  accept(message: NewMessage): Promise<StoredKey & { repeated: boolean }>;

  findTicket(ticketHash: string): Promise<StoredMessage | undefined>;
  /**
   * Adds an event to a message and, where `stage` is given, moves it there. Once for each key. What a citizen adds calls for an
   * answer again; what they reopen is due at `expectedAt`.
   */
  addEvent(id: number, event: NewEvent, expectedAt?: number): Promise<void>;
  eventsOf(id: number): Promise<StoredEvent[]>;
  /**
   * Deletes a message with all that belongs to it, as its sender wants, unless a legal hold keeps it; its key stays, so that a late
   * repeat does not bring it back. @returns names of its photos, whose files can be removed now; none where there was no such message
   */
  remove(id: number, at?: number): Promise<string[] | 'held'>;

  /** Adds a photo once for its key, at most `most` a message. */
  addPhoto(photo: NewPhoto, most: number): Promise<'added' | 'repeated' | 'too-many'>;
  photosOf(id: number): Promise<StoredPhoto[]>;

  /** Released messages, newest change first, of one programme or of all. */
  released(of: { program?: string }, most: number): Promise<ReleasedMessage[]>;
  /** Whether everybody may see the photo of this name. */
  isPublicPhoto(name: string): Promise<boolean>;
  /** How many messages are in each stage, of one programme or of all; neither spam nor what says the same as another. */
  counts(of: { program?: string }): Promise<Partial<Record<Stage, number>>>;

  /** Counts one more in `bucket` and tells how many there are; the bucket is forgotten at `expires`. */
  hit(bucket: string, expires: number): Promise<number>;
  /** Marks something as used up, such as a solved challenge. @returns whether it was not used before */
  spend(name: string, expires: number): Promise<boolean>;

  /** Ids of the agencies that have messages, also of those that the edition no longer names. */
  agencies(): Promise<string[]>;
  /** Deletes messages that were closed, put aside as spam, or never touched, before `before`; `agency` undefined: those of no agency. */
  purgeMessages(agency: string | undefined, before: number, which?: Purged): Promise<void>;
  /**
   * Names of photos whose messages are deleted, however that came about, and whose files may still be there; in no order. The database
   * notes them in the step that deletes the rows: whatever goes wrong afterwards, no file is forgotten.
   */
  leftoverPhotos(): Promise<string[]>;
  /** Forgets names of `leftoverPhotos`, once their files are removed. */
  forgetPhotos(names: readonly string[]): Promise<void>;
  /** Deletes keys older than `before`, and buckets, secrets and marks that expired before `now`; gives free pages back. */
  purgeRest(before: number, now: number): Promise<void>;
  close(): Promise<void>;
}

/** The database cannot be used right now; what was asked for was not done and may be asked again. */
export class StoreUnavailable extends Error {
  /** `full`: no room left (507); else 503. */
  readonly full: boolean;
  constructor(message: string, { full = false, cause }: { full?: boolean; cause?: unknown } = {}) {
    super(message, { cause });
    this.name = 'StoreUnavailable';
    this.full = full;
  }
}

export interface NewMessage {
  /** Idempotency key, 32 hex digits. */
  key: string;
  /** SHA-256 of the body, hex: tells a repeat from another message under the same key. */
  bodyHash: string;
  /** SHA-256 of the ticket, hex. The ticket itself is derived from secret and key and stored nowhere. */
  ticketHash: string;
  receivedAt: number;
  expectedAt?: number;
  kind: Kind;
  visibility: Visibility;
  serviceCode: string;
  agency?: string;
  program?: string;
  description: string;
  name?: string;
  contact?: string;
  lat?: number;
  long?: number;
  address?: string;
  /** JSON of the answers to the service's own questions. */
  attribute?: string;
  page?: string;
  consentVersion: string;
  /** Why it may be spam, such as "honeypot fast"; empty where nothing speaks for it. */
  suspect: string;
  /** Where it came from, if not from a form: `open311` and the name of the sender's key, or the other server's address. */
  source?: string;
}

export interface StoredMessage extends NewMessage {
  /** The public number. */
  id: number;
  stage: Stage;
  updatedAt: number;
  released: boolean;
}

/** A message that everybody may see, with what belongs to it. Not all of it is for everybody: see `releasedDocument`. */
export interface ReleasedMessage extends StoredMessage {
  /** Whether its sender's name is shown in full. */
  named: boolean;
  /** Oldest first. */
  events: StoredEvent[];
  /** Those that everybody may see. */
  photos: StoredPhoto[];
}

export interface StoredKey {
  bodyHash: string;
  /** The message's number, also after it is deleted. */
  id: number;
  receivedAt: number;
  expectedAt?: number;
}

export interface NewEvent {
  /** Idempotency key of what the citizen sent, or a random one. */
  key: string;
  at: number;
  stage?: Stage;
  /** Who did it: `citizen`, or the id of an agency. */
  by: string;
  action?: 'added' | 'confirmed' | 'reopened';
  description?: string;
  reply?: string;
  /** Id of the agency that the message was handed on to. */
  forwardedTo?: string;
}
export interface StoredEvent extends NewEvent {
  id: number;
}

export interface NewPhoto {
  key: string;
  message: number;
  /** Its name in the photo store. */
  name: string;
  bytes: number;
  width: number;
  height: number;
  at: number;
}
export interface StoredPhoto extends NewPhoto {
  id: number;
  released: boolean;
}
