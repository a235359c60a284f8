import { Fault } from './fault.js';
import { certificateMessage, unknownName, unreachable } from './network-messages.js';

/** What a failed connection or a broken answer means; undefined where the network is not to blame. */
export function networkFault(error: unknown, host: string): Fault | undefined {
  const { code } = error as NodeJS.ErrnoException;
  if (!code || code == 'UND_ERR_INVALID_ARG') return;
  const certificate = certificateMessage(code, host);
  if (certificate) return new Fault(certificate, { pause: 'host' });
  if (code == 'ENOTFOUND') return new Fault(unknownName(host), { pause: 'host' });
  return new Fault(unreachable(host, code), { pause: 'host', again: true });
}
