import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import { fewAtOnce } from '../feedback/few-at-once.js';

/** @see https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html (scrypt, 32 MB) */
const COST = { N: 2 ** 15, r: 8, p: 3 };
const LENGTH = 32;
/** Each takes 32 MB while it is made: many who sign in at once wait for each other. */
const few = fewAtOnce(2, 200);

const derive = (password: string, salt: Uint8Array, cost: typeof COST): Promise<Buffer> =>
  few(
    () =>
      new Promise((resolve, reject) => {
        const options: ScryptOptions = { ...cost, maxmem: 256 * cost.N * cost.r };
        // The same letters in another spelling (NFC, NFD) are the same password.
        scrypt(password.normalize('NFKC'), salt, LENGTH, options, (error, key) =>
          error ? reject(error) : resolve(key),
        );
      }),
  );

/** What is stored of a password: `scrypt$N$r$p$salt$key`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, COST);
  const { N, r, p } = COST;
  return ['scrypt', N, r, p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** Nobody's password: an account that does not exist takes as long as one that does. */
const NOBODY = ['scrypt', COST.N, COST.r, COST.p, 'AAAAAAAAAAAAAAAAAAAAAA', 'A'.repeat(43)].join('$');

/** Whether a password is the stored one; takes as long where nothing is stored. */
export async function isPassword(password: string, stored: string | undefined): Promise<boolean> {
  const [, N, r, p, salt = '', key = ''] = (stored ?? NOBODY).split('$');
  const found = await derive(password, Buffer.from(salt, 'base64url'), { N: Number(N), r: Number(r), p: Number(p) });
  const expected = Buffer.from(key, 'base64url');
  return timingSafeEqual(found, expected) && stored != undefined;
}
