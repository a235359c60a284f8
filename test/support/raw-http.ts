import { connect } from 'node:net';

/** Sends bytes as they are, which no HTTP client would do, and gives all that comes back. */
export function sendRaw(address: string, request: string): Promise<string> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    const socket = connect(+port, hostname, () => socket.write(request, 'latin1'));
    socket.on('data', (part) => parts.push(part));
    socket.on('error', reject);
    socket.on('close', () => resolve(Buffer.concat(parts).toString('latin1')));
    socket.setTimeout(5000, () => socket.destroy(new Error('no answer')));
  });
}

/** A GET of a target, exactly as written. */
export const getRaw = (address: string, target: string, headers = ''): Promise<string> =>
  sendRaw(address, `GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${headers}\r\n`);

export const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);
