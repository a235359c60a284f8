import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** How often each fault of the server happens, of a hundred mails. */
const FAULTS = { 'busy-receiver': 5, 'busy-after-text': 5, 'gone-before-answer': 8, 'gone-in-text': 4 };
/** Milliseconds that the server takes to answer, at most. */
const SLOW = 60;

const failure = (responseCode) => Object.assign(new Error('later'), { responseCode });

/**
 * A real mail server that takes its time, is now and then too busy, and breaks connections off, also after it has taken a mail.
 * @param random numbers from 0 to 1
 * @param taken told of each mail that it keeps: the id of its head and its receiver
 */
export function createMailbox(random, taken) {
  const connections = () => [...server.connections];
  const breakOff = ({ id }) =>
    connections()
      .find((connection) => connection.id == id)
      ?._socket.destroy();
  /** What happens to a mail, drawn when its receiver is named. */
  const fates = new Map();
  const draw = () => {
    let drawn = random() * 100;
    return Object.keys(FAULTS).find((fault) => (drawn -= FAULTS[fault]) < 0);
  };
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    closeTimeout: 100,
    onRcptTo(_address, session, done) {
      const fate = draw();
      fates.set(session.id, fate);
      done(fate == 'busy-receiver' ? failure(451) : undefined);
    },
    onData(stream, session, done) {
      const fate = fates.get(session.id);
      const [to] = session.envelope.rcptTo;
      if (fate == 'gone-in-text') return void breakOff(session);
      const chunks = [];
      stream.on('data', (chunk) => chunks.push(chunk));
      stream.on('end', async () => {
        const { messageId, text } = await simpleParser(Buffer.concat(chunks));
        await wait(random() * SLOW);
        if (fate == 'busy-after-text') return done(failure(452));
        taken({ id: messageId, to: to.address, text });
        if (fate == 'gone-before-answer') return breakOff(session);
        done();
      });
    },
  });
  // Killed processes break off as well.
  server.on('error', () => undefined);
  return {
    async open(port) {
      server.listen(port, '127.0.0.1');
      await once(server.server, 'listening');
      return server.server.address().port;
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
