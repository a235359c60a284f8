import type { JsonObject } from '../json.js';
import type { FieldErrors } from './field-errors.js';

/** About 1 km: which part of a village, but not whose house. */
const roundly = (degrees: number): number => Math.round(degrees * 100) / 100;

const isDegrees = (value: unknown, most: number): value is number =>
  typeof value == 'number' && Number.isFinite(value) && Math.abs(value) <= most;

/** Where a message is about; rounded where nobody but the agency may know. */
export function readPlace(
  { lat, long }: JsonObject,
  secret: boolean,
  errors: FieldErrors,
): { lat: number; long: number } | undefined {
  if ((lat ?? long) == undefined) return;
  if (isDegrees(lat, 90) && isDegrees(long, 180))
    return secret ? { lat: roundly(lat), long: roundly(long) } : { lat, long };
  errors.add(
    ['lat'],
    'Titik lokasinya tidak lengkap atau di luar peta. Ambil ulang titiknya, atau tulis tempatnya dengan kata-kata.',
    'The position is incomplete or off the map. Take it again, or write the place in words.',
  );
  return;
}
