import { KINDS, MAX_DESCRIPTION, VISIBILITIES } from '../../contract/index.js';
import { isObject, type Json, type JsonObject } from '../json.js';
import { cleanText } from './clean-text.js';
import { dueBy } from './due-by.js';
import type { FeedbackFacts } from './feedback-of.js';
import { FieldErrors } from './field-errors.js';
import { isContact } from './is-contact.js';
import { MAX_LINE } from './max-line.js';
import { readAnswers } from './read-answers.js';
import { readPlace } from './read-place.js';
import type { NewMessage } from './store.js';
import { suspicionOf } from './suspect.js';

/** A message without what the collector itself gives it. */
export type ReadMessage = Omit<NewMessage, 'key' | 'bodyHash' | 'ticketHash'>;

/** Reads a message; a list of all that is wrong with it, in words for who wrote it, otherwise. @throws Refusal */
export function readRequest(body: JsonObject, facts: FeedbackFacts, receivedAt: number): ReadMessage {
  const errors = new FieldErrors();
  const { settings, services, agencies, programs } = facts;
  const line = (name: string): string | undefined => {
    const text = cleanText(body[name]);
    if ((text?.length ?? 0) > MAX_LINE) {
      errors.add([name], `Paling panjang ${MAX_LINE} huruf.`, `At most ${MAX_LINE} characters.`);
      // Looked at no further: what takes a moment with a line may take hours with a book.
      return;
    }
    if (text === undefined && body[name] != undefined && body[name] !== '' && typeof body[name] != 'string')
      errors.add([name], 'Isian ini harus berupa tulisan.', 'This has to be a text.');
    return text;
  };

  const service = services.get(line('service_code') ?? '');
  if (!service)
    errors.add(['service_code'], 'Pilih salah satu layanan yang tersedia.', 'Choose one of the services on offer.');
  const kind = KINDS.find((known) => known == body.kind);
  if (!kind) errors.add(['kind'], 'Pilih jenis pesannya.', 'Choose the kind of message.');
  const visibility = VISIBILITIES.find((known) => known == body.visibility);
  if (!visibility)
    errors.add(['visibility'], 'Pilih siapa yang boleh melihat pesannya.', 'Choose who may see the message.');
  const description = readDescription(body.description, errors);
  const consentVersion = settings.consent.version;
  readConsent(body.consent, consentVersion, errors);

  const program = line('program_id');
  if (program && !programs.has(program))
    errors.add(['program_id'], 'Program ini tidak ada lagi di daftar.', 'This programme is not in the list any more.');
  const agency = line('agency');
  if (agency && !agencies.has(agency))
    errors.add(['agency'], 'Dinas ini tidak ada di daftar.', 'This agency is not in the list.');

  const named = visibility != 'anonim';
  const contact = named ? line('contact') : undefined;
  if (contact && !isContact(contact))
    errors.add(
      ['contact'],
      'Tulis nomor telepon, misalnya 0812 3456 7890, atau alamat email. Boleh juga dikosongkan.',
      'Write a telephone number, such as 0812 3456 7890, or an e-mail address. It may stay empty too.',
    );
  const message = {
    receivedAt,
    expectedAt: dueBy(receivedAt, settings),
    kind: kind!,
    visibility: visibility!,
    serviceCode: service?.service_code ?? '',
    agency: agency ?? service?._opd?.agency ?? programs.get(program ?? ''),
    program,
    description,
    name: named ? line('name') : undefined,
    contact,
    ...readPlace(body, visibility == 'rahasia', errors),
    address: line('address_string'),
    attribute: service && readAnswers(body.attribute, service.attributes, errors),
    page: pageOf(body.page),
    consentVersion,
    suspect: suspicionOf(body, description, service?.service_code == settings.quickService),
  };
  errors.done();
  return message;
}

/** What a citizen has to say, in a message or beside it. */
export function readDescription(value: Json | undefined, errors: FieldErrors): string {
  const text = cleanText(value) ?? '';
  const tooMany = text.length - MAX_DESCRIPTION;
  if (!text) errors.add(['description'], 'Tulis dulu pesannya.', 'Please write the message first.');
  else if (tooMany > 0)
    errors.add(
      ['description'],
      `Pesannya ${tooMany} huruf terlalu panjang (paling banyak ${MAX_DESCRIPTION}).`,
      `The message is ${tooMany} characters too long (at most ${MAX_DESCRIPTION}).`,
    );
  return text;
}

function readConsent(value: Json | undefined, version: string, errors: FieldErrors): void {
  const consent = isObject(value) ? value : {};
  if (consent.agreed !== true)
    errors.add(
      ['consent', 'agreed'],
      'Pesan hanya dapat kami terima bila Anda setuju datanya diproses.',
      'We can only take the message if you agree that its data are processed.',
    );
  else if (consent.version !== version)
    errors.add(
      ['consent', 'version'],
      'Penjelasan tentang data Anda sudah diperbarui. Baca yang baru, lalu kirim lagi.',
      'The text about your data has changed. Please read the new one and send again.',
    );
}

/** Origin and path: what stands behind them may be personal, and is nobody's business. */
function pageOf(value: Json | undefined): string | undefined {
  if (typeof value != 'string' || !/^https?:\/\//i.test(value) || !URL.canParse(value)) return;
  const { origin, pathname } = new URL(value);
  return (origin + pathname).slice(0, MAX_LINE);
}
