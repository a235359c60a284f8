import { WrongStoreSettings } from '../feedback/wrong-store-settings.js';

/** How the regency's single sign-on is reached, as it is set. */
export interface SignOnSettings {
  /** `OPD_OIDC_ISSUER`: below it is `.well-known/openid-configuration`. */
  issuer: string;
  /** `OPD_OIDC_CLIENT_ID` */
  clientId?: string;
  /** `OPD_OIDC_CLIENT_SECRET`; missing for a client without one (public, with PKCE alone). */
  clientSecret?: string;
  /** `OPD_OIDC_LABEL`: what people call it. */
  label?: string;
}

export const signOnSettings = (env: NodeJS.ProcessEnv): SignOnSettings | undefined =>
  env.OPD_OIDC_ISSUER
    ? {
        issuer: env.OPD_OIDC_ISSUER,
        clientId: env.OPD_OIDC_CLIENT_ID || undefined,
        clientSecret: env.OPD_OIDC_CLIENT_SECRET || undefined,
        label: env.OPD_OIDC_LABEL || undefined,
      }
    : undefined;

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** @throws WrongStoreSettings where they make no sense */
export function checkedSignOn({ issuer, clientId, clientSecret, label }: SignOnSettings) {
  const address = URL.canParse(issuer) ? new URL(issuer) : undefined;
  const isSafe = address?.protocol == 'https:' || (address?.protocol == 'http:' && LOOPBACK.test(address.hostname));
  if (!address || !isSafe)
    throw new WrongStoreSettings(
      'OPD_OIDC_ISSUER harus alamat https://…, seperti tertulis di layanan masuk bersama. / ' +
        'OPD_OIDC_ISSUER must be an address https://…, as the single sign-on names it.',
    );
  if (!clientId)
    throw new WrongStoreSettings(
      'OPD_OIDC_ISSUER memerlukan OPD_OIDC_CLIENT_ID. / OPD_OIDC_ISSUER needs OPD_OIDC_CLIENT_ID.',
    );
  return { issuer: address, clientId, clientSecret, label: label ?? address.hostname };
}
