import { numbersOf } from './gather.js';
import { lateIn } from './late.js';
import type { Claimed } from './outbox.js';
import type { Letter } from './way.js';
import { officerWords } from './words/officer.js';

interface Names {
  /** Address of the inbox, with a slash at its end; empty where none is known. */
  inbox: string;
  publisher: string;
  agencyOf: (id: string | number | undefined) => string;
}

/** What a digest counts, in its order. */
const COUNTED = ['todo', 'astray', 'overdue', 'mine', 'free', 'everywhere'] as const;

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

  const { count: late, named } = lateIn(payload);
  const lines = named.map(({ id, days }) => words.number(id, days));
  if (late > named.length) lines.push(words.more(late - named.length));
  const newlyLate = late ? [[words.newlyLate, ...lines].join('\n')] : [];
  if (kind == 'overdue') return letter(words.overdueSubject(late), newlyLate);

  const [waiting, everywhere] = [count('todo') + count('astray'), count('everywhere')];
  const subject = waiting ? words.digestSubject(waiting, count('overdue')) : words.overdueSubject(everywhere || late);
  const counts = COUNTED.filter((name) => count(name)).map((name) => words[name](count(name)));
  const { text, ...rest } = letter(subject, [...(counts.length ? [counts.join('\n')] : []), ...newlyLate]);
  return { ...rest, text: `${text}${words.off(account)}\n`, ...(account && { unsubscribe: account }) };
}
