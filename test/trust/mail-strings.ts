import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { AddressObject, ParsedMail } from 'mailparser';
import { letterOf } from '../../src/endpoint/notices/letter.js';
import { createMail } from '../../src/endpoint/notices/mail.js';
import { waysOf } from '../../src/endpoint/notices/settings.js';
import { startMailServer, type MailServer } from '../support/mail-server.js';

const TO = 'siti@example.id';

/** What a mail cannot hold: halves of pairs, and other ends of lines. */
const held = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/\p{Cs}/gu, '\ufffd');

/** Names of its head fields, but how its text is written. */
const fieldsOf = ({ headers }: ParsedMail): string[] =>
  [...headers.keys()].filter((name) => name != 'content-transfer-encoding').sort();

/** Each string as an answer and as a name, in a mail that a real server took and a real client reads. */
export function describeMailStrings(strings: readonly string[]): void {
  describe('mail', () => {
    let server: MailServer;
    let way: ReturnType<typeof createMail>;
    before(async () => {
      server = await startMailServer();
      way = createMail(waysOf({ smtpUrl: server.url, mailFrom: 'Kab. Contoh <a@example.go.id>' }).mail!);
    });
    after(async () => {
      way.close();
      await server.close();
    });

    /** An answer by a publisher, as it is received. */
    const receive = async (reply: string, publisher: string) => {
      const notice = {
        id: 1,
        key: 'k',
        kind: 'replied',
        recipient: TO,
        language: 'id',
        attempts: 1,
        createdAt: 0,
      } as const;
      const names = { facts: () => undefined, publisher: () => publisher, root: () => 'https://widget.example.go.id' };
      await way.send(letterOf({ ...notice, payload: { reply } }, 'mail', names), AbortSignal.timeout(10_000));
      return server.mails.at(-1)!;
    };

    it(`carries ${strings.length} hostile strings byte for byte, and nothing of them becomes a head field or a receiver`, async () => {
      const plain = fieldsOf((await receive('Ya.', 'Kabupaten Contoh')).mail);
      for (const text of [...strings, 'x\r\nBcc: jahat@example.com\r\n\r\nisi', '.\r\n.\r\nQUIT\r\n', 'From x\n.y']) {
        const { to, mail } = await receive(text, text);
        assert.ok(mail.text!.includes(`Jawabannya:\n\n${held(text)}\n\n—`), JSON.stringify(text));
        assert.deepEqual(to, [TO]);
        assert.equal((mail.to as AddressObject).text, TO);
        assert.deepEqual(fieldsOf(mail), plain, JSON.stringify(text));
      }
    });
  });
}
