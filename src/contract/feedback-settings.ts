import { identifier, date, duration, link, list, number, record, text, type ReadBy, type Reader } from './read.js';

/** A telephone number as it is dialled: an optional plus and 3 to 15 digits (E.164, and short numbers such as 112). */
export const telephone: Reader<string> = (value) =>
  typeof value == 'string' && /^\+?\d{3,15}$/.test(value.replace(/[\s.-]/g, ''))
    ? value.replace(/[\s.-]/g, '')
    : undefined;

/** Something that is not for this form, and where to go with it. */
const elsewhere = record({ topic: text, advice: text, telephone, url: link }, 'topic');

/**
 * What a person has to be told before they send (UU 27/2022 art. 21): purpose, kinds of data, their rights; who answers for
 * it and how long it is kept stand beside it. `version` goes with each message, so that it is known what was agreed to.
 */
const consent = record(
  { version: text, purpose: text, data: list(text), rights: text, url: link },
  'version',
  'purpose',
);

/** A shorter time for messages of one agency, of one kind, or of both. */
const shorter = record({ agency: identifier, kind: identifier, retention: duration }, 'retention');

export const feedbackSettings = record(
  {
    consent,
    /** Who answers for the data, and how to reach them. */
    controller: record({ name: text, contact: text, url: link }, 'name'),
    /** How long messages are kept after they are closed at most, ISO 8601: this is what people are told. */
    retention: duration,
    /** Where they are kept for a shorter time; the one that names both agency and kind goes before that of an agency, and that before that of a kind. */
    retentions: list(shorter),
    elsewhere: list(elsewhere),
    /** Code of the service that short answers ("Did this help?") go to. */
    quickService: identifier,
    /** Numbers that take a message over where nothing can be sent or kept. */
    whatsapp: telephone,
    sms: telephone,
    /** Working days until a message is verified and until it is acted on; 3 and 5 where absent (Permenpan RB 62/2018). */
    deadlines: record({ verify: number, act: number }),
    /** Days that are no working days, beside Saturdays and Sundays. */
    holidays: list(date),
  },
  'consent',
  'controller',
  'retention',
);
/** `feedback` of `index.json`; without consent, controller and retention it is missing, and no form opens. */
export type FeedbackSettings = ReadBy<typeof feedbackSettings>;
export type Elsewhere = ReadBy<typeof elsewhere>;
