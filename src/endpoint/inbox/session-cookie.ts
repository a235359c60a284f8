/** `__Host-`: of this host alone, over TLS alone (browsers take a loopback address for safe as well), for no other path. */
const NAME = '__Host-opd-session';
const RULES = 'Path=/; Secure; HttpOnly; SameSite=Strict';

export const sessionCookie = (token: string): Record<string, string> => ({
  'set-cookie': `${NAME}=${token}; ${RULES}`,
});
export const endedCookie = (): Record<string, string> => ({ 'set-cookie': `${NAME}=; ${RULES}; Max-Age=0` });

/** The token in a request's cookie, 43 letters of base64url; none where there are two, which no browser of ours sends. */
export function readSession({ headers }: Request): string | undefined {
  const [found, ...more] = (headers.get('cookie') ?? '').matchAll(new RegExp(`(?:^|;\\s*)${NAME}=([^;]*)`, 'g'));
  return more.length || !/^[\w-]{43}$/.test(found?.[1] ?? '') ? undefined : found?.[1];
}
