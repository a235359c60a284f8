import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import { fewAtOnce } from '../feedback/few-at-once.js';

/** @see https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html (scrypt, 32 MB) */
export const COST = { N: 2 ** 15, r: 8, p: 3 };
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

/** Makes and compares passwords as they are stored: `scrypt$N$r$p$salt$key`. @param cost of new ones; those stored keep theirs */
export function createPasswords(cost = COST) {
  const { N, r, p } = cost;
  const head = ['scrypt', N, r, p].join('$');
  /** Nobody's password: an account that does not exist takes as long as one that does. */
  const nobody = `${head}$AAAAAAAAAAAAAAAAAAAAAA$${'A'.repeat(43)}`;
  return {
    async hash(password: string): Promise<string> {
      const salt = randomBytes(16);
      const key = await derive(password, salt, cost);
      return [head, salt.toString('base64url'), key.toString('base64url')].join('$');
    },
    /** Whether a password is the stored one; takes as long where nothing is stored. */
    async isRight(password: string, stored: string | undefined): Promise<boolean> {
      const [, ...numbers] = (stored ?? nobody).split('$');
      const [N, r, p] = numbers.map(Number) as [number, number, number];
      const [salt, key] = numbers.slice(3).map((text) => Buffer.from(text, 'base64url')) as [Buffer, Buffer];
      const found = await derive(password, salt, { N, r, p });
      return timingSafeEqual(found, key) && stored != undefined;
    },
  };
}
export type Passwords = ReturnType<typeof createPasswords>;
