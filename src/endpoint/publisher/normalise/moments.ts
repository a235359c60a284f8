const HOUR = 36e5;

/** A moment as it is written in the publisher's zone, to the second. */
export const momentIn = (time: number, offset: string): string =>
  new Date(time + Number(offset.slice(0, 3)) * HOUR).toISOString().slice(0, 19) + offset;

/** Its day there. */
export const dayIn = (time: number, offset: string): string => momentIn(time, offset).slice(0, 10);
