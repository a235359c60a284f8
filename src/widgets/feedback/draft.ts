import type { FeedbackRequest } from '../../contract/index.js';
import type { FeedbackForm } from '../feedback-form.js';
import { deskOf, formOf } from './desk.js';
import { outbox, usedOutbox } from '../outbox.js';

/** What was typed, by field; several values of one field in order. */
type Draft = [name: string, value: string][];

/** Within a second of typing it is kept, however fast somebody types. */
const PAUSE = 600;
const waiting = new WeakSet<FeedbackForm>();

/** One draft for each place of a form; the same form on another page of the site finds it too. */
const nameOf = ({ base, program, agency, service }: FeedbackForm): string => [base, program, agency, service].join(' ');

/** Fields whose value is not the person's text. */
const isKept = (name: string): boolean => name != 'website' && name != 'consent';

async function keepNow(host: FeedbackForm): Promise<void> {
  waiting.delete(host);
  const form = formOf(host);
  if (!form || deskOf(host).outcome || host.sharedDevice) return;
  const entries = [...new FormData(form)].filter(
    (entry): entry is [string, string] => isKept(entry[0]) && typeof entry[1] == 'string' && entry[1] != '',
  );
  await (await outbox())?.saveDraft(nameOf(host), entries satisfies Draft);
}

/** Keeps what was typed, soon; at once when the page may be about to go. */
export function keepDraft(host: FeedbackForm): void {
  if (waiting.has(host) || host.sharedDevice) return;
  waiting.add(host);
  const timer = setTimeout(keep, PAUSE);
  addEventListener('pagehide', keep, { once: true });
  function keep() {
    clearTimeout(timer);
    removeEventListener('pagehide', keep);
    void keepNow(host);
  }
}

export async function dropDraft(host: FeedbackForm): Promise<void> {
  waiting.delete(host);
  await (await outbox())?.removeDraft(nameOf(host));
}

/** Puts back what was typed here before, once. */
export async function restoreDraft(host: FeedbackForm): Promise<void> {
  if (host.sharedDevice) return;
  const draft = (await (await usedOutbox())?.readDraft(nameOf(host))) as Draft | undefined;
  const form = formOf(host);
  const desk = deskOf(host);
  if (!draft?.some(([name]) => name == 'description') || !form || desk.touched !== undefined) return;
  desk.draft = 'restored';
  await write(host, draft);
}

/** Puts a message that was taken back into the fields, to be mended and sent anew. */
export async function writeAgain(host: FeedbackForm, body: FeedbackRequest): Promise<void> {
  const { attribute = {}, lat, long, ...fields } = body;
  if (lat !== undefined && long !== undefined) deskOf(host).place = { lat, long, accuracy: 0 };
  await write(host, [
    ...Object.entries(fields).filter((entry): entry is [string, string] => typeof entry[1] == 'string'),
    ...Object.entries(attribute).flatMap(([code, answer]) =>
      [answer].flat().map((one): [string, string] => [`attribute.${code}`, one]),
    ),
  ]);
  formOf(host)?.querySelector<HTMLElement>('#description')?.focus();
}

async function write(host: FeedbackForm, draft: Draft): Promise<void> {
  const desk = deskOf(host);
  const valueOf = (field: string) => draft.find(([name]) => name == field)?.[1];
  desk.service = valueOf('service_code') ?? desk.service;
  desk.visibility = valueOf('visibility') ?? desk.visibility;
  desk.placeOpen = draft.some(([name]) => name == 'district');
  host.requestUpdate();
  await host.updateComplete;
  const form = formOf(host);
  if (form) fill(form, draft);
}

/** Sets fields by name; what has no field any more is left out. */
function fill(form: HTMLFormElement, draft: Draft): void {
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && /radio|checkbox/.test(field.type)) {
      if (draft.some(([name]) => name == field.name))
        field.checked = draft.some(([name, value]) => name == field.name && value == field.value);
    } else if (
      field instanceof HTMLInputElement ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement
    ) {
      const value = isKept(field.name) && draft.find(([name]) => name == field.name)?.[1];
      if (value) field.value = value;
    }
  }
}
