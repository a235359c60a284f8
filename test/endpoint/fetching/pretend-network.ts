import type { LookupAddress } from 'node:dns';
import net, { isIP, type TcpNetConnectOpts } from 'node:net';
import { mock } from 'node:test';

/**
 * Lets public addresses lead to this computer from here on, after whoever connects has chosen them, and notes which were
 * chosen. No test leaves this computer.
 */
export function pretendNetwork(): { chosen: string[]; restore: () => void } {
  const chosen: string[] = [];
  const connect = net.connect.bind(net) as (options: TcpNetConnectOpts) => net.Socket;
  const pretending = mock.method(net, 'connect', (options: TcpNetConnectOpts) => {
    if (isIP(options.host ?? '')) throw new Error(`${options.host} is not of this computer`);
    return connect({
      ...options,
      lookup: (name, how, callback) =>
        options.lookup!(name, how, (error, found) => {
          if (error) return callback(error, []);
          chosen.push(...(found as LookupAddress[]).map(({ address }) => address));
          callback(null, [{ address: '127.0.0.1', family: 4 }]);
        }),
    });
  });
  return { chosen, restore: () => pretending.mock.restore() };
}
