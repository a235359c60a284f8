import { connect } from 'node:net';

/**
 * A kept connection that costs little: what answers is measured, not what asks.
 * @returns {Promise<{send: (request: string) => Promise<{status: number, body: string}>, close: () => void}>} `send` is for one
 *   request after the other, and rejects where the connection breaks
 */
export const openConnection = (port) =>
  new Promise((resolve, reject) => {
    let waiting;
    let read = Buffer.alloc(0);
    const socket = connect(port, '127.0.0.1', () => resolve({ send, close: () => socket.destroy() }));
    socket.setNoDelay(true);
    const broken = (error) => {
      reject(error);
      waiting?.reject(error);
    };
    socket.on('error', broken);
    socket.on('close', () => broken(new Error('the connection was closed')));
    socket.on('data', (part) => {
      read = read.length ? Buffer.concat([read, part]) : part;
      const end = read.indexOf('\r\n\r\n');
      if (end < 0) return;
      const head = read.toString('latin1', 0, end);
      const whole = end + 4 + Number(/content-length: (\d+)/i.exec(head)[1]);
      if (read.length < whole) return;
      const answer = { status: Number(head.slice(9, 12)), body: read.toString('utf8', end + 4, whole) };
      read = read.subarray(whole);
      waiting.resolve(answer);
    });
    const send = (request) =>
      new Promise((resolve, reject) => {
        if (socket.destroyed) return reject(new Error('the connection was closed'));
        waiting = { resolve, reject };
        socket.write(request);
      });
  });
