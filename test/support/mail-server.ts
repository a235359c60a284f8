import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface ReceivedMail {
  /** Receivers of the envelope, whatever the head says. */
  to: string[];
  /** As it came. */
  raw: string;
  mail: ParsedMail;
}

export interface MailServer {
  /** For `OPD_SMTP_URL`. */
  url: string;
  port: number;
  /** What was taken, oldest first. */
  mails: ReceivedMail[];
  close: () => Promise<void>;
}

/** A real mail server. @param options what it refuses and how slow it is, and a port to come back to */
export async function startMailServer(
  options: SMTPServerOptions & { port?: number; user?: string } = {},
): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  const { port: wanted = 0, user, ...rest } = options;
  const server = new SMTPServer({
    disabledCommands: user ? [] : ['AUTH'],
    // Made for each test anew: without a certificate there is nothing to upgrade to.
    hideSTARTTLS: true,
    logger: false,
    closeTimeout: 100,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks);
        const to = session.envelope.rcptTo.map(({ address }) => address);
        simpleParser(raw).then((mail) => {
          mails.push({ to, raw: raw.toString('latin1'), mail });
          done();
        }, done);
      });
    },
    ...rest,
  });
  // Whoever breaks a connection off is told so; here that is the test's own doing.
  server.on('error', () => undefined);
  server.listen(wanted, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `${rest.secure ? 'smtps' : 'smtp'}://${user ? `${user}@` : ''}127.0.0.1:${port}`,
    port,
    mails,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
