const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * Milliseconds until the next try: a minute, doubling; up to 6 hours where the notice itself is not taken, up to 15 minutes where the
 * server is down, since then all wait. Up to a fifth longer, so that not all come back at once.
 * @param attempts tries so far, from 1 on
 */
export const pauseAfter = (attempts: number, fault: 'down' | 'later', random: number = Math.random()): number =>
  Math.round(
    Math.min(MINUTE * 2 ** Math.min(attempts - 1, 20), fault == 'down' ? 15 * MINUTE : 6 * HOUR) * (1 + random / 5),
  );
