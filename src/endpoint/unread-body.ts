import type { IncomingMessage, ServerResponse } from 'node:http';

/** Bytes of an unwanted body that are taken after all, so that its sender comes to read the answer. */
const MOST = 900 * 1024;
/** Milliseconds for them, and then for the sender to hang up. */
const PATIENCE = 1000;

/**
 * Ends a request that was answered before its body was read. Closing at once would throw the answer away before its reader
 * has it, reading to the end would be endless: so a little is read, then nothing more, then the connection is closed.
 */
export function leaveUnread(request: IncomingMessage, response: ServerResponse): void {
  // Before Node's own listener, which would read on without end, unless reading has begun.
  response.prependOnceListener('finish', () => {
    if (request.complete) return;
    const { socket } = request;
    const readBefore = socket.bytesRead;
    // Where the answer says that the connection will be closed Node would do so now.
    socket.destroySoon = () => socket.end();
    const stop = () => {
      clearTimeout(patience);
      request.off('data', count).pause();
      setTimeout(() => socket.destroy(), PATIENCE).unref();
    };
    const count = () => {
      if (socket.bytesRead - readBefore > MOST) stop();
    };
    const patience = setTimeout(stop, PATIENCE).unref();
    request.on('data', count);
    request.once('end', () => {
      clearTimeout(patience);
      if (!response.shouldKeepAlive) socket.destroy();
    });
    request.read(0);
    request.resume();
  });
}
