import assert from 'node:assert/strict';
import { titleOf } from '../../src/endpoint/desk/title.js';
import { cleanText } from '../../src/endpoint/feedback/clean-text.js';
import { MAX_LINE } from '../../src/endpoint/feedback/max-line.js';
import { headline } from '../../src/endpoint/inbox/messages/line.js';
import { createAnnounce } from '../../src/endpoint/notices/create-announce.js';
import { isMailAddress } from '../../src/endpoint/notices/reach.js';
import { startInbox, type InboxRig, type SignedIn } from './inbox.js';
import { newEvent } from './new-message.js';
import type { Forms } from './page-tokens.js';

/** The harmless word that pages are compared by; it stands nowhere else. */
export const WORD = 'RUJUKAN';
/** Where mail goes that has no better address. */
export const CITIZEN = 'warga@contoh.example';

export interface HostileInbox extends InboxRig {
  rina: SignedIn;
  siti: SignedIn;
}

/** An inbox whose citizens can be reached, whatever they gave as contact. */
export async function startHostileInbox(): Promise<HostileInbox> {
  const write = createAnnounce({ channels: ['mail'], nudge: () => undefined });
  const rig = await startInbox({
    announce: (message, happening) =>
      write({ ...message, contact: isMailAddress(message.contact ?? '') ? message.contact : CITIZEN }, happening),
  });
  return { ...rig, rina: await rig.signIn('officer', 'pupr', 'rina'), siti: await rig.signIn('coordinator') };
}

/** What nothing is left of once it is cleaned stands between letters; halves of characters no address has. */
export const solid = (string: string): string =>
  (cleanText(string) ? string : `x${string}x`).replace(/\p{Cs}/gu, '\ufffd');
/** As it can be stored at all: no database has this sign. */
export const storable = (text: string): string => text.replaceAll('\0', '');

/** As it is shown where nobody has cleaned it. */
const seen = (text: string): string => text.replace(/[^\P{Cc}\n\t]/gu, '\ufffd');

export function formsOf(text: string): Forms {
  const clean = cleanText(text)!;
  const cuts = [200, MAX_LINE].flatMap((most) => [clean.slice(0, most), cleanText(clean.slice(0, most))!]);
  const shown = [...cuts.map((cut) => cut.replace(/\p{Cs}/gu, '\ufffd')), seen(text).slice(0, 200)];
  // Of a page's address the scheme is left out.
  const whole = [text, seen(text), seen(text).trim(), clean, ...shown, seen(text).replace(/^https?:\/\//, '')];
  return { whole, titles: [seen(headline(titleOf(text))), seen(titleOf(text)), titleOf(clean)] };
}

/** A text in each place of a message. */
export interface Texts {
  description: string;
  name: string;
  contact: string;
  address: string;
  page: string;
  program: string;
  question: string;
  answer: string;
  addition: string;
  note: string;
  reply: string;
  draft: string;
}
export const everywhere = (text: string): Texts => ({
  description: text,
  name: text,
  contact: text,
  address: text,
  page: text,
  program: text,
  // Numbers would be first among the names of an object.
  question: `${text}?`,
  answer: text,
  addition: text,
  note: text,
  reply: text,
  draft: text,
});

/** A message that its sender added to, officers noted on, answered, released and answer again. @returns its number */
export async function addEverywhere({ add, store, desk, clock, rina: { officer } }: HostileInbox, texts: Texts) {
  const { description, name, contact, address, page, program } = texts;
  const attribute = JSON.stringify({ jenis: texts.answer, [texts.question]: texts.answer });
  const id = await add({ description, name, contact, address, page, program, attribute });
  await store.addEvent(id, newEvent({ at: clock.now, action: 'added', description: texts.addition }));
  const release = { text: true, photos: [], named: true };
  for (const act of [
    { what: 'note', text: texts.note },
    { what: 'reply', text: texts.reply, stage: 'in-progress', release },
  ] as const) {
    const { version } = (await desk.find(officer, id))!;
    assert.equal((await desk.act(officer, id, version, act)).kind, 'done');
  }
  assert.ok(await desk.saveDraft(officer, id, texts.draft));
  return id;
}

/** A message that holds one text everywhere. */
export interface Filled {
  /** As it is typed into a form or an address. */
  typed: string;
  /** As it is stored. */
  text: string;
  id: number;
  forms: Forms;
}

/** Does something wrong to a page that was right. */
export type Spoil = (markup: string) => string;
/** Puts texts in as HTML. */
export const spoilt: Spoil = (markup) =>
  markup.replace(/(?<=<bdi>)[^<]*(?=<\/bdi>)/g, (text) =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
  );
