import type { FeedbackRequest } from '../../contract/index.js';
import type { FeedbackForm } from '../feedback-form.js';
import type { Desk } from './desk.js';
import { deskOf } from './desk.js';
import { dropDraft } from './draft.js';
import { outbox } from '../outbox.js';

/** Hands a message to the outbox and shows what becomes of it, as long as the form stands. */
export async function send(host: FeedbackForm, desk: Desk, body: FeedbackRequest): Promise<void> {
  const show = async (outcome: NonNullable<Desk['outcome']>) => {
    const was = desk.outcome?.status;
    desk.outcome = outcome;
    // Once it is in safe hands there, what was typed is no draft any more.
    if (outcome.status == 'sent' || outcome.status == 'kept') void dropDraft(host);
    host.requestUpdate();
    await host.updateComplete;
    if (was != outcome.status && deskOf(host) == desk) host.shadowRoot!.querySelector<HTMLElement>('.outcome')?.focus();
  };
  desk.sentText = body.description;
  desk.said = '';
  await show({ status: 'sending' });
  const [box] = await Promise.all([outbox(), desk.photosReady]);
  if (!box) return show({ status: 'unsent', reason: 'offline' });
  box.submit(host.base, body, {
    photos: desk.photos.flatMap(({ blob }) => blob ?? []),
    keep: !host.sharedDevice,
    onChange: (outcome) => void show(outcome),
  });
}
