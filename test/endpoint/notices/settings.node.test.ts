import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { WrongNoticeSettings, channelsOf, waysOf } from '../../../src/endpoint/notices/settings.js';

const mailFrom = 'Kabupaten Contoh <jangan-balas@example.go.id>';
const webhookSecret = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;

describe('waysOf', () => {
  it('opens the ways that are set up', () => {
    assert.deepEqual(channelsOf(waysOf({})), []);
    assert.deepEqual(channelsOf(waysOf({ smtpUrl: 'smtp://localhost', mailFrom })), ['mail']);
    const both = { smtpUrl: 'smtps://a:b@mail.example.go.id', mailFrom, webhookUrl: 'http://10.0.0.2/', webhookSecret };
    assert.deepEqual(channelsOf(waysOf(both)), ['mail', 'webhook']);
  });

  for (const [written, from] of [
    [mailFrom, { name: 'Kabupaten Contoh', address: 'jangan-balas@example.go.id' }],
    ['"Kab. Contoh, Prov. X" <a@x.id>', { name: 'Kab. Contoh, Prov. X', address: 'a@x.id' }],
    ['a@x.id', { name: '', address: 'a@x.id' }],
    ['<a@x.id>', { name: '', address: 'a@x.id' }],
  ] as const)
    it(`reads the sender ${written}`, () => {
      assert.deepEqual(waysOf({ smtpUrl: 'smtp://localhost', mailFrom: written }).mail!.from, from);
    });

  for (const [what, settings, named] of [
    ['no sender', { smtpUrl: 'smtp://localhost' }, 'OPD_MAIL_FROM'],
    ['two senders', { smtpUrl: 'smtp://localhost', mailFrom: 'a@x.id, b@x.id' }, 'OPD_MAIL_FROM'],
    ['a web address for mail', { smtpUrl: 'https://mail.example.go.id', mailFrom }, 'OPD_SMTP_URL'],
    ['a host alone', { smtpUrl: 'mail.example.go.id', mailFrom }, 'OPD_SMTP_URL'],
    ['no secret', { webhookUrl: 'https://x.id' }, 'OPD_NOTICE_WEBHOOK_SECRET'],
    ['a short secret', { webhookUrl: 'https://x.id', webhookSecret: 'whsec_c2hvcnQ=' }, 'OPD_NOTICE_WEBHOOK_SECRET'],
    ['a secret of another kind', { webhookUrl: 'https://x.id', webhookSecret: 'rahasia' }, 'OPD_NOTICE_WEBHOOK_SECRET'],
    ['a file for a gateway', { webhookUrl: 'file:///etc/passwd', webhookSecret }, 'OPD_NOTICE_WEBHOOK'],
  ] as const)
    it(`refuses ${what}, and says which setting and how`, () => {
      assert.throws(
        () => waysOf(settings),
        (error) =>
          error instanceof WrongNoticeSettings && error.message.split(' / ').every((part) => part.startsWith(named)),
      );
    });
});
