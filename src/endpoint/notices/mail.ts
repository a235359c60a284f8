import { importOptional } from '../feedback/import-optional.js';
import { mailFault } from './mail-fault.js';
import type { MailSettings } from './settings.js';
import type { Way } from './way.js';

/** Connections of one process; a regency's server does not like many. */
const CONNECTIONS = 2;
/** Milliseconds: to be connected, greeted, and answered. */
const CONNECT_WITHIN = 10_000;
const ANSWER_WITHIN = 30_000;
/** Milliseconds for which a connection is kept for the next mail. */
const IDLE = 5_000;

const isLoopback = (host: string): boolean => /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/i.test(host);

/** Mail by SMTP. What sends it is loaded with the first. */
export function createMail({ url, from }: MailSettings): Way {
  const { hostname, username } = new URL(url);
  const connect = async () => {
    const { createTransport } = await importOptional('nodemailer', () => import('nodemailer'));
    return createTransport({
      url,
      pool: true,
      maxConnections: CONNECTIONS,
      maxRequeues: 1,
      idleTimeout: IDLE,
      connectionTimeout: CONNECT_WITHIN,
      greetingTimeout: CONNECT_WITHIN,
      dnsTimeout: CONNECT_WITHIN,
      socketTimeout: ANSWER_WITHIN,
      // A password crosses no network in the clear, unless the address itself says `?requireTLS=false`.
      requireTLS: Boolean(username) && !isLoopback(hostname),
      // What we write is text: nothing in it is read as a file or fetched.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  };
  let opened: ReturnType<typeof connect> | undefined;

  return {
    async send({ id, to, language, subject, text, unsubscribe }, signal) {
      try {
        const transport = await (opened ??= connect());
        await transport.sendMail({
          messageId: `<${id}@${from.address.replace(/^.*@/, '')}>`,
          from,
          // As parts, never as a text in which a comma would be a second receiver.
          to: { name: '', address: to },
          envelope: { from: from.address, to: [to] },
          subject,
          text,
          textEncoding: 'quoted-printable',
          xMailer: false,
          headers: {
            'Auto-Submitted': 'auto-generated',
            'X-Auto-Response-Suppress': 'All',
            'Content-Language': language,
            ...(unsubscribe && { 'List-Unsubscribe': `<${unsubscribe}>` }),
          },
          signal,
        });
      } catch (error) {
        throw mailFault(error);
      }
    },
    close() {
      void opened?.then(
        (transport) => transport.close(),
        () => undefined,
      );
      opened = undefined;
    },
  };
}
