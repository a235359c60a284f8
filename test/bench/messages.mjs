// Messages as a form sends them, for an endpoint with the demo's data.
import { randomBytes } from 'node:crypto';

const WORDS = 'Jembatan di korong kami berlubang sejak hujan besar, warga memutar jauh. ';

/** What a message has to name: a service without questions of its own, and the consent in force. */
export async function settingsOf(origin) {
  const read = async (path) => (await fetch(`${origin}/v1/${path}`)).json();
  const [index, services] = await Promise.all([read('index.json'), read('feedback/services.json')]);
  return {
    service: services.find(({ metadata }) => !metadata).service_code,
    consent: index.feedback.consent.version,
  };
}

/** A message of 500 bytes of text. @param altcha the solved challenge, where one was asked for */
export const bodyOf = ({ service, consent }, altcha) =>
  JSON.stringify({
    service_code: service,
    kind: 'pengaduan',
    visibility: 'terbuka',
    description: WORDS.repeat(7).slice(0, 499) + '.',
    consent: { version: consent, agreed: true },
    altcha,
  });

export const newKey = () => randomBytes(16).toString('hex');

/** One of 16 million senders. */
export const senderOf = (number) => `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;

/** A whole HTTP request. @param from the sender, as a proxy says it */
export const requestOf = (key, from, body) =>
  `POST /v1/feedback/requests HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n` +
  `Idempotency-Key: "${key}"\r\nX-Forwarded-For: ${from}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
