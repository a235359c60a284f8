/** `__Host-`: of this host alone, over TLS alone (browsers take a loopback address for safe as well), for no other path. */
const NAME = '__Host-opd-session';
const RULES = 'Path=/; Secure; HttpOnly; SameSite=Strict';

export const sessionCookie = (token: string): Record<string, string> => ({
  'set-cookie': `${NAME}=${token}; ${RULES}`,
});
export const endedCookie = (): Record<string, string> => ({ 'set-cookie': `${NAME}=; ${RULES}; Max-Age=0` });

/** The token in a request's cookie: 43 letters of base64url. */
export const readSession = ({ headers }: Request): string | undefined =>
  new RegExp(`(?:^|;\\s*)${NAME}=([\\w-]{43})(?:;|$)`).exec(headers.get('cookie') ?? '')?.[1];
