import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** Accounts of the single sign-on, by what they sign in with there. */
const ACCOUNTS: Record<string, { email?: string; email_verified?: boolean }> = {
  rina: { email: 'rina@pupr.go.id', email_verified: true },
  tiru: { email: 'lama@pupr.go.id', email_verified: false },
  lama: { email: 'lama@pupr.go.id', email_verified: true },
  asing: { email: 'asing@example.org', email_verified: true },
};
export const CLIENT = { clientId: 'kotak-pesan', clientSecret: 'rahasia klien: 100%+&' };

export interface SignOnProvider {
  issuer: string;
  /** Goes there as a browser does, signs in (or turns away), and stops where it leads back to us. @returns that address */
  walk: (address: string, login?: string) => Promise<string>;
  close: () => Promise<void>;
}

/** A real OpenID Connect server on this machine. @param back addresses that it may lead back to @param port 0 for any that is free */
export async function startProvider(back: string[], host = '127.0.0.1', port = 0): Promise<SignOnProvider> {
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const issuer = `http://${host}:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: back,
        token_endpoint_auth_method: 'client_secret_basic',
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    pkce: { required: () => true },
    findAccount: (_, id) =>
      ACCOUNTS[id] ? { accountId: id, claims: () => ({ sub: id, ...ACCOUNTS[id] }) } : undefined,
    cookies: { keys: ['untuk tes'] },
  });
  const handle = provider.callback();

  return {
    issuer,
    async walk(address, login) {
      const jar = new Map<string, string>();
      const go = async (url: string, form?: Record<string, string>): Promise<string> => {
        const response = await fetch(url, {
          redirect: 'manual',
          method: form ? 'POST' : 'GET',
          headers: { cookie: [...jar].map((pair) => pair.join('=')).join('; ') },
          body: form && new URLSearchParams(form),
        });
        for (const line of response.headers.getSetCookie()) {
          const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
          if (value) jar.set(name, value);
          else jar.delete(name);
        }
        const location = response.headers.get('location');
        if (location) {
          const next = new URL(location, url).href;
          return next.startsWith(issuer) ? go(next) : next;
        }
        const page = await response.text();
        if (!url.includes('/interaction/')) throw new Error(`${response.status} ${page}`);
        if (!login) return go(`${url}/abort`);
        return go(
          url,
          page.includes('value="consent"') ? { prompt: 'consent' } : { prompt: 'login', login, password: 'x' },
        );
      };
      return go(address);
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
