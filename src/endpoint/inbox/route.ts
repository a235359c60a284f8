import type { BlockList } from 'node:net';
import type { Case } from '../desk/case.js';
import type { Desk } from '../desk/desk.js';
import type { FeedbackFacts } from '../feedback/feedback-of.js';
import type { PhotoStore } from '../feedback/photo-store.js';
import type { SqlEngine } from '../feedback/sql-engine.js';
import type { Outgoing } from '../notices/start-notices.js';
import type { Officer, Role } from '../officers/officer.js';
import type { Officers } from '../officers/officers.js';
import type { SignOn } from '../officers/sign-on.js';
import type { InboxWords } from './words/index.js';

/** Where the officers' pages are. */
export const INBOX = '/kotak-pesan/';

/** What the rooms work on. */
export interface InboxPlace {
  engine: SqlEngine;
  desk: Desk;
  officers: Officers;
  photos: PhotoStore;
  /** What the current edition says; an inbox opens only where it has feedback. */
  facts: () => FeedbackFacts | undefined;
  /** How notices leave. */
  outgoing: Outgoing;
  /** Who publishes, for the head of the pages. */
  publisher: () => string;
  /** `OPD_BASE_URL` or what the request says: the address that officers and their mail use, without a slash at its end. */
  baseUrl?: string;
  now: () => number;
  /** Whose `X-Forwarded-For` counts. */
  proxies: BlockList;
  /** The regency's own single sign-on, where it has one. */
  signOn?: SignOn;
}

/** One request to a page, and what is needed to answer it. */
export interface Visit extends Omit<InboxPlace, 'facts' | 'proxies'> {
  request: Request;
  /** Without a slash at its end. */
  baseUrl: string;
  /** Where it comes from. */
  address: string;
  url: URL;
  /** What `:name` stands for in the route's path, decoded. */
  params: Readonly<Record<string, string>>;
  /** Fields of the form that was sent; empty for GET. No files. */
  form: URLSearchParams;
  facts: FeedbackFacts;
  words: InboxWords;
  language: 'id' | 'en';
  /** What is left to say from the act before, by its code in the address (`?kabar=terkirim`). */
  said?: string;
  /** Who is signed in, and the token of their session; only `may: 'everybody'` is reached without. */
  officer?: Officer;
  session?: string;
  /** The one answer for all that is not there, and all that is another's: the same to the byte. */
  missing: () => Response;
}
export interface SignedVisit extends Visit {
  officer: Officer;
  /** Token of the session. */
  session: string;
}
export interface CaseVisit extends SignedVisit {
  /** The message that `:id` names, found for this officer: all that is another's was 404 before. What they may not read is taken away. */
  message: Case;
}

interface Common {
  method: 'GET' | 'POST';
  /** Below `INBOX`, such as `pesan/:id/jawab`. */
  path: string;
  /** Its form holds passwords: it is not carried along when somebody has to sign in again in the middle. */
  secret?: true;
}
/** The number in a path, such as `:officer`; 0, which is nothing's, where it is none. */
export const numberIn = (text: string | undefined): number => Number(/^[1-9]\d{0,14}$/.exec(text ?? '')?.[0] ?? 0);

/**
 * A page or an act. The guard (create-inbox.ts) makes sure of who asks, whose the message is, and where the request comes from, before a
 * handler runs; the matrix test walks this table.
 */
export type Route = Common &
  (
    | { may: 'everybody'; handle: (visit: Visit) => Promise<Response> }
    | { may: readonly Role[]; handle: (visit: SignedVisit) => Promise<Response> }
    /** The path has `:id`, the number of a message. */
    | { may: readonly Role[]; ofMessage: true; handle: (visit: CaseVisit) => Promise<Response> }
  );
