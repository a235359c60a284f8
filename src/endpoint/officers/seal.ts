import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const NONCE = 12;
const TAG = 16;
const ALGORITHM = 'aes-256-gcm';

/** What a sealed text is for: one kind never passes for another. */
export type Purpose = 'code-step' | 'single-sign-on';

/**
 * Writes something so that only who knows the secret can make or read it: what a page or a cookie carries from one step to the next,
 * whichever process answers. @param secret 32 bytes in hex @param until when it is void, in milliseconds since 1970
 */
export function seal(secret: string, purpose: Purpose, content: Record<string, string>, until: number): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(ALGORITHM, Buffer.from(secret, 'hex'), nonce).setAAD(Buffer.from(purpose));
  const text = Buffer.concat([cipher.update(JSON.stringify({ ...content, until })), cipher.final()]);
  return Buffer.concat([nonce, text, cipher.getAuthTag()]).toString('base64url');
}

/** What was sealed; missing where it is another's, changed or over. */
export function unseal(
  secret: string,
  purpose: Purpose,
  sealed: string,
  now: number,
): Readonly<Record<string, string>> | undefined {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length <= NONCE + TAG) return;
  const decipher = createDecipheriv(ALGORITHM, Buffer.from(secret, 'hex'), bytes.subarray(0, NONCE))
    .setAAD(Buffer.from(purpose))
    .setAuthTag(bytes.subarray(-TAG));
  try {
    const text = Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()]).toString();
    const { until, ...content } = JSON.parse(text) as Record<string, string> & { until: number };
    return until > now ? content : undefined;
  } catch {
    // Not of our making: the tag tells.
    return;
  }
}
