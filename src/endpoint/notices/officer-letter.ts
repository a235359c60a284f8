import { numbersOf } from './gather.js';
import type { Claimed } from './outbox.js';
import type { Letter } from './way.js';
import { officerWords } from './words/officer.js';

interface Names {
  /** Address of the inbox, with a slash at its end; empty where none is known. */
  inbox: string;
  publisher: string;
  agencyOf: (id: string | number | undefined) => string;
}

/** Numbers that became overdue and are named; the others are counted. */
const MOST_NAMED = 20;

/** Writes an officer's notice, in their language. */
export function officerLetter(
  { kind, payload, language }: Claimed,
  { inbox, publisher, agencyOf }: Names,
): Pick<Letter, 'language' | 'subject' | 'text' | 'unsubscribe'> {
  const words = officerWords[language];
  const count = (name: string) => Number(payload[name] ?? 0);
  const account = inbox && `${inbox}akun`;
  const letter = (subject: string, lines: readonly string[], path = '') => ({
    language,
    subject,
    text: `${[...lines, words.open(inbox && inbox + path), words.foot(publisher)].join('\n\n')}\n`,
  });

  if (kind == 'assigned' || kind == 'forwarded') {
    const numbers = numbersOf(payload);
    const messages = words.messages(numbers);
    const subject = kind == 'assigned' ? words.assigned(messages) : words.forwarded(messages, agencyOf(payload.agency));
    const [only, ...others] = numbers;
    if (!others.length) return letter(subject, [`${subject}.`], `pesan/${only}`);
    return letter(subject, [`${subject}.`, words.numbers(numbers.join(', '))]);
  }

  const late = String(payload.late ?? '')
    .split(' ')
    .filter(Boolean)
    .map((pair) => pair.split(':').map(Number) as [number: number, days: number]);
  const named = late.slice(0, MOST_NAMED).map(([number, days]) => words.number(number, days));
  if (late.length > MOST_NAMED) named.push(words.more(late.length - MOST_NAMED));
  const newlyLate = late.length ? [[words.newlyLate, ...named].join('\n')] : [];
  if (kind == 'overdue') return letter(words.overdue(late.length), newlyLate);

  const [todo, overdue] = [count('todo') + count('astray'), count('overdue')];
  const counted = (['todo', 'astray', 'mine', 'free'] as const)
    .filter((name) => count(name))
    .map((name) => words[name](count(name)));
  const counts = [...counted, ...(overdue ? [words.late(overdue)] : [])];
  const { text, ...rest } = letter(words.digest(todo, overdue), [counts.join('\n'), ...newlyLate]);
  return { ...rest, text: `${text}${words.off(account)}\n`, ...(account && { unsubscribe: account }) };
}
