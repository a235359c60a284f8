import type { Connection } from '../app.js';
import { clientAddress } from '../feedback/client-address.js';
import type { InboxPlace } from './route.js';

const ANYBODY = '192.0.2.1';

/**
 * The address that people use: as it is set (`OPD_BASE_URL`), else what the request says; a proxy of ours knows whether it came by TLS.
 * @returns it without a slash at its end
 */
export function baseOf(
  { url, headers }: Request,
  connection: Connection | undefined,
  { baseUrl, proxies }: Pick<InboxPlace, 'baseUrl' | 'proxies'>,
): string {
  if (baseUrl) return baseUrl;
  const { host, protocol } = new URL(url);
  // Whose word about the sender counts, counts here as well.
  const isProxy = clientAddress(connection?.address, ANYBODY, proxies) == ANYBODY;
  const isTls = protocol == 'https:' || (isProxy && headers.get('x-forwarded-proto') == 'https');
  return `${isTls ? 'https' : 'http'}://${host}`;
}
