import { createHash, randomBytes } from 'node:crypto';

/** A secret that opens something: 256 bits as 43 letters of base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What the store knows of a token. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');
