import type { Visit } from '../route.js';

/** In the address after a message was handed on: to whom. */
export const FORWARDED_TO = 'ke';

/** Says that a message was handed on, and to whom. */
export function forwardedWords({ words: { message }, facts, url }: Pick<Visit, 'words' | 'facts' | 'url'>): string {
  const name = facts.agencies.get(url.searchParams.get(FORWARDED_TO) ?? '');
  return name == undefined ? message.said.diteruskan! : message.forwardedTo(name);
}
