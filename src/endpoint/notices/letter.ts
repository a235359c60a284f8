import { createHash } from 'node:crypto';
import type { FeedbackFacts } from '../feedback/feedback-of.js';
import { INBOX } from '../inbox/route.js';
import type { Channel } from './notice.js';
import type { Claimed } from './outbox.js';
import type { Letter } from './way.js';
import { citizenWords } from './words/citizen.js';
import { officerLetter } from './officer-letter.js';

/** What letters are written with. */
export interface Correspondence {
  facts: () => FeedbackFacts | undefined;
  /** Who publishes. */
  publisher: () => string;
  /** Public address of this endpoint, without a slash at its end; missing where none is known. */
  root: () => string | undefined;
}

/** The page that looks a ticket up. The ticket itself is typed there: it stands in no address. */
const STATUS_PAGE = '/embed/feedback-status/semua';

/** By what a receiver tells a repeat; says nothing about the message. */
export const letterId = (key: string): string => `opd-${createHash('sha256').update(key).digest('hex').slice(0, 32)}`;

/** Names come from the edition: in a subject they are one line. */
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();

/** Writes a notice in words. */
export function letterOf(claimed: Claimed, channel: Channel, correspondence: Correspondence): Letter {
  const { key, kind, recipient: to } = claimed;
  const root = correspondence.root() ?? '';
  const publisher = oneLine(correspondence.publisher()) || 'OPD';
  const agencyOf = (id: string | number | undefined) =>
    oneLine(correspondence.facts()?.agencies.get(String(id ?? '')) ?? '');
  const common = { id: letterId(key), kind, to };
  if (kind == 'replied' || kind == 'stage') {
    const language = 'id';
    const subject = citizenWords.subject[kind](publisher);
    return { ...common, language, subject, text: citizenText(claimed, channel, { root, publisher, agencyOf }) };
  }
  const inbox = root && root + INBOX;
  return { ...common, ...officerLetter(claimed, { inbox, publisher, agencyOf }) };
}

interface Names {
  root: string;
  publisher: string;
  agencyOf: (id: string | number | undefined) => string;
}

function citizenText({ kind, payload }: Claimed, channel: Channel, { root, publisher, agencyOf }: Names): string {
  const words = citizenWords;
  const { elsewhere } = words;
  const isElsewhere = payload.elsewhere == 1;
  const agency = agencyOf(payload.agency);
  const first = kind == 'replied' ? words.replied(agency) : words.forwarded(agency);
  const open = isElsewhere
    ? elsewhere[kind == 'replied' ? 'replied' : 'stage']
    : words.open(root && root + STATUS_PAGE);
  // A telephone shows the whole of a short message on its locked screen.
  if (channel == 'webhook') return [`${publisher}: ${first}`, open].join('\n');
  const stages = isElsewhere ? { ...words.stages, done: elsewhere.done } : words.stages;
  const stage = payload.stage == undefined ? undefined : stages[payload.stage];
  const foot = (isElsewhere ? elsewhere : words).foot(publisher);
  const answer = payload.reply == undefined ? [] : [words.reply, String(payload.reply)];
  const lines = [stage ? `${first} ${stage}` : first, open, ...answer, foot];
  return `${lines.join('\n\n')}\n`;
}
