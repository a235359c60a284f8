/** Fewer digits are no telephone number of a person. */
const SHORTEST = 7;

/** A telephone number without what stands before it at home or abroad: 0812…, 62812… and +62 812-… are the same. */
const nationalNumber = (digits: string): string => digits.replace(/^(?:00)?(?:62|0)/, '');

/** The addresses and telephone numbers in what somebody wrote as their contact, each written one way. */
export function contactsIn(text: string): string[] {
  const mails = text.toLowerCase().match(/[^\s<>,;:"()@]+@[^\s<>,;:"()@.]+(?:\.[^\s<>,;:"()@.]+)+/g) ?? [];
  const rest = text.replace(/\S+@\S+/g, ' ');
  const numbers = (rest.match(/\+?\d[\d\s.()-]*\d/g) ?? [])
    .map((number) => nationalNumber(number.replace(/\D/g, '')))
    .filter((number) => number.length >= SHORTEST);
  return [...mails, ...numbers];
}

/** Whether what somebody asks for is what somebody wrote. */
export function isSameContact(asked: string, written: string): boolean {
  const wanted = contactsIn(asked);
  if (!wanted.length) return asked.trim().toLowerCase() == written.trim().toLowerCase();
  const found = new Set(contactsIn(written));
  return wanted.some((one) => found.has(one));
}
