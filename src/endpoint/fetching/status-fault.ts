import { Fault } from './fault.js';
import { busy, serverFault, strangeAnswer } from './messages.js';
import { retryAfter } from './retry-after.js';

/** What an answer means that says "not now" or leads nowhere; undefined for all others. @param now milliseconds since 1970 */
export function statusFault(status: number, headers: Headers, host: string, now: number): Fault | undefined {
  const until = retryAfter(headers.get('retry-after'), now);
  if (status == 429 || (status == 503 && until)) return new Fault(busy(host, status), { pause: 'host', until });
  if (status >= 500) return new Fault(serverFault(host, status), { pause: 'address', again: true });
  if (status >= 300 && status < 400 && status != 304 && !headers.has('location'))
    return new Fault(strangeAnswer(host, status));
  return;
}
