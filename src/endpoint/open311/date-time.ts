import { inWib } from '../../contract/wib.js';

/** A moment in the W3C's format with its zone, such as `2026-11-24T10:00:00+07:00`. */
export const dateTime = (time: number): string => `${inWib(time).slice(0, 19)}+07:00`;

/**
 * Reads a moment in the W3C's format. A day is its first moment, and what names no zone is WIB. A plus that was not escaped comes
 * as a blank. @returns `undefined` where it is none
 */
export function readDateTime(text: string): number | undefined {
  const [, day, time, zone] =
    /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(Z|[ +-]\d\d:\d\d)?)?$/.exec(text.trim()) ?? [];
  if (!day) return;
  const found = Date.parse(`${day}T${time ?? '00:00'}${zone?.replace(' ', '+') ?? '+07:00'}`);
  return Number.isNaN(found) ? undefined : found;
}
