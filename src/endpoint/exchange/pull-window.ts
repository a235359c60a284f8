const DAY = 864e5;

/** Milliseconds back from now, in which requests of the other server are asked for; a minute less than it need give. */
export const WINDOW = 90 * DAY - 60_000;

/**
 * How long it is remembered what must not come back, after it was deleted here and after it was last shown there. A week longer than it
 * is asked for: a server may date a request when it takes it up, which is after it was sent, and its clock may differ.
 */
export const GONE_KEPT = WINDOW + 7 * DAY;
