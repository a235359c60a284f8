/** Controls would give a terminal commands, directions would show it another order, and a new line would start another message. */
const HARMFUL = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]/gu;

/** Text of a source on one line of a terminal or a log. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().replace(HARMFUL, '\ufffd');
