import type { Outcome } from '../../client/outbox/index.js';
import type { FeedbackForm } from '../feedback-form.js';
import type { Fault } from './check.js';

/** What a form knows beside what stands in its fields: these keep their values themselves, nothing here repeats them. */
export interface Desk {
  /** The chosen service; its questions are shown. */
  service: string;
  /** What was typed to find a service. */
  search: string;
  visibility: string;
  faults: Fault[];
  outcome?: Outcome;
  /** The text as it was sent, to be copied. */
  sentText: string;
  ticketCopied?: string;
  /** When the form was first touched, in milliseconds of the page's clock. */
  touched?: number;
  draft: 'none' | 'restored' | 'deleted';
  /** Answer to the short question. */
  answer?: 'yes' | 'no';
  place?: Place;
  placeOpen?: boolean;
  photos: Photo[];
  /** Settles when those that were chosen are small, or cannot be made so. */
  photosReady?: Promise<void>;
  photosSaid: string;
  /** Said once to readers of screens. */
  said: string;
}

export interface Place {
  lat: number;
  long: number;
  /** Metres. */
  accuracy: number;
}

export interface Photo {
  name: string;
  /** Ready to be sent; absent while it is made smaller. */
  blob?: Blob;
}

const desks = new WeakMap<FeedbackForm, Desk>();

const emptyDesk = (): Desk => ({
  service: '',
  search: '',
  visibility: 'terbuka',
  faults: [],
  sentText: '',
  draft: 'none',
  photos: [],
  photosSaid: '',
  said: '',
});

export function deskOf(host: FeedbackForm): Desk {
  let desk = desks.get(host);
  if (!desk) desks.set(host, (desk = emptyDesk()));
  return desk;
}

/** Clears all that one message left, for the next. */
export function clearDesk(host: FeedbackForm): void {
  desks.set(host, emptyDesk());
  formOf(host)?.reset();
  host.requestUpdate();
}

export const formOf = (host: FeedbackForm): HTMLFormElement | null => host.shadowRoot!.querySelector('form');
