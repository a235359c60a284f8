import { importOptional } from '../feedback/import-optional.js';

const PERIOD = 30;
/** A device's clock may be off by so many periods. */
const WINDOW = 1;

const load = () => importOptional('otpauth', () => import('otpauth'));

/** A secret for a device: 160 bits in base32 (RFC 4226, 4). */
export async function newTotp(): Promise<string> {
  const { Secret } = await load();
  return new Secret({ size: 20 }).base32;
}

/** The address by which a device's app takes a secret over. @param issuer whom the app names beside the login */
export async function totpUri(issuer: string, login: string, secret: string): Promise<string> {
  const { Secret, TOTP } = await load();
  return new TOTP({ issuer, label: login, secret: Secret.fromBase32(secret), period: PERIOD }).toString();
}

/**
 * Whether a code belongs to a secret (base32) now.
 * @returns the number of its period, by which a code is known to be used up; `undefined` where it is wrong
 */
export async function totpPeriod(secret: string, code: string, now: number): Promise<number | undefined> {
  const digits = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(digits) || !/^[A-Z2-7]{16,64}$/.test(secret)) return;
  const { Secret, TOTP } = await load();
  const totp = new TOTP({ secret: Secret.fromBase32(secret), period: PERIOD });
  const delta = totp.validate({ token: digits, timestamp: now, window: WINDOW });
  return delta == null ? undefined : Math.floor(now / 1000 / PERIOD) + delta;
}
