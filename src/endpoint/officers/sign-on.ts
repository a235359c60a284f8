import { createHash } from 'node:crypto';
import type { ClientAuth, Configuration } from 'openid-client';
import { importOptional } from '../feedback/import-optional.js';
import { createSecrets } from '../feedback/secrets.js';
import type { Store } from '../feedback/store.js';
import { seal, unseal } from './seal.js';
import { checkedSignOn, type SignOnSettings } from './sign-on-settings.js';

/** Who came back from the single sign-on. */
export type SignOnOutcome =
  /** The address only where the issuer has made sure of it. */
  { kind: 'known'; subject: string; email?: string; ke: string } | { kind: 'refused' | 'broken' | 'down' };

/** The regency's own single sign-on: OpenID Connect 1.0, authorization code with PKCE, state and nonce. */
export interface SignOn {
  /** What people call it: "Akun Padang Pariaman". */
  label: string;
  /**
   * @param back the address of ours that the browser returns to @param ke where they want to go
   * @returns where to send the browser, and the sealed text that its cookie brings back; missing where it cannot be reached
   */
  begin(back: string, ke: string): Promise<{ url: string; kept: string } | undefined>;
  /** @param address where the browser came back to, with its query */
  finish(address: URL, kept: string): Promise<SignOnOutcome>;
}

/** Milliseconds that somebody may take over there. */
export const SIGN_ON_WITHIN = 600_000;
/** Seconds to wait for its answers. */
const PATIENCE = 5;

const load = () => importOptional('openid-client', () => import('openid-client'));

/** @param store where a state is used up, for all processes @throws WrongStoreSettings */
export function createSignOn(
  settings: SignOnSettings,
  {
    store,
    now,
    onError,
  }: { store: Pick<Store, 'secret' | 'spend'>; now: () => number; onError: (error: unknown) => void },
): SignOn {
  const { issuer, clientId, clientSecret, label } = checkedSignOn(settings);
  const secrets = createSecrets(store);
  let found: Promise<Configuration> | undefined;

  /** Asks what it can do, once; again where it did not answer. */
  const configuration = (): Promise<Configuration> => (found ??= discover().catch(forget));
  const forget = (error: unknown): never => {
    found = undefined;
    throw error;
  };
  async function discover(): Promise<Configuration> {
    const { discovery, allowInsecureRequests, ClientSecretBasic, ClientSecretPost, None } = await load();
    const basic = ClientSecretBasic(clientSecret);
    const post = ClientSecretPost(clientSecret);
    // What it says nothing about is "basic" (OpenID Connect Discovery 1.0, 3).
    const proof: ClientAuth = (server, ...rest) => {
      const known = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
      return (known.includes('client_secret_basic') ? basic : post)(server, ...rest);
    };
    return discovery(issuer, clientId, clientSecret, clientSecret ? proof : None(), {
      timeout: PATIENCE,
      // Only for an issuer on the same machine: see the settings.
      ...(issuer.protocol == 'http:' && { execute: [allowInsecureRequests] }),
    });
  }
  /** For who runs the server: a code, nothing of what was sent. */
  const tell = (error: unknown) => {
    const { name, code, error: said } = error as { name?: string; code?: string; error?: string };
    onError(new Error(`OPD_OIDC_ISSUER: ${[name, code, said].filter(Boolean).join(', ')}`));
  };

  return {
    label,
    async begin(back, ke) {
      const client = await load();
      const config = await configuration().catch(tell);
      if (!config) return;
      const [state, nonce, verifier] = [client.randomState(), client.randomNonce(), client.randomPKCECodeVerifier()];
      const url = client.buildAuthorizationUrl(config, {
        redirect_uri: back,
        scope: 'openid email',
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
      const content = { state, nonce, verifier, ke };
      const kept = seal(await secrets.of('sign-in'), 'single-sign-on', content, now() + SIGN_ON_WITHIN);
      return { url: url.href, kept };
    },
    async finish(address, kept) {
      const content = unseal(await secrets.of('sign-in'), 'single-sign-on', kept, now());
      // A state is for one return.
      const name = `sign-on ${createHash('sha256').update(kept).digest('base64url')}`;
      if (!content || !(await store.spend(name, now() + SIGN_ON_WITHIN))) return { kind: 'broken' };
      const { state, nonce, verifier, ke = '' } = content;
      const client = await load();
      const config = await configuration().catch(tell);
      if (!config) return { kind: 'down' };
      try {
        const tokens = await client.authorizationCodeGrant(config, address, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        const { sub, ...claims } = tokens.claims()!;
        const { email, email_verified } =
          claims.email || !config.serverMetadata().userinfo_endpoint
            ? claims
            : await client.fetchUserInfo(config, tokens.access_token, sub);
        const isSure = email_verified === true && typeof email == 'string';
        return { kind: 'known', subject: `${issuer.href} ${sub}`, ...(isSure && { email }), ke };
      } catch (error) {
        if (error instanceof client.AuthorizationResponseError && error.error == 'access_denied')
          return { kind: 'refused' };
        tell(error);
        return { kind: 'broken' };
      }
    },
  };
}
