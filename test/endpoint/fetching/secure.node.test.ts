import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:https';
import { createServer as createPlain, type AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { networkFault } from '../../../src/endpoint/fetching/network-fault.js';
import { SELF_SIGNED } from './self-signed.js';
import { atHome, endAll, failureOf, newFolder, newGet } from './sites.js';

const faultOf = (code: string) => networkFault(Object.assign(new Error(), { code }), 'dinas.example.go.id');

describe('connections that fail', () => {
  let server: Server;
  let asked = 0;
  before(async () => {
    server = createServer(SELF_SIGNED, (_, response) => {
      asked++;
      response.end();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  after(async () => {
    await new Promise((resolve) => server.close(resolve));
    await endAll();
  });

  it('tell a certificate that nobody vouches for, and do not look past it', async () => {
    const { port } = server.address() as AddressInfo;
    const get = await newGet({ allowHosts: ['uji.example', 'lain.example'], lookup: atHome });
    for (const host of ['uji.example', 'lain.example']) {
      const { said, retryAt } = await failureOf(get(`https://${host}:${port}/`));
      assert.equal(
        said.problem.en,
        `The https certificate of ${host} is self-made, not from an issuer that is trusted.`,
      );
      assert.ok(retryAt);
    }
    assert.equal(asked, 0);
  });

  it('tell what is wrong with a certificate', () => {
    for (const [code, words] of [
      ['CERT_HAS_EXPIRED', /has expired/],
      ['CERT_NOT_YET_VALID', /not valid yet/],
      ['SELF_SIGNED_CERT_IN_CHAIN', /self-made/],
      ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', /incomplete or unknown/],
      ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', /incomplete or unknown/],
      ['ERR_TLS_CERT_ALTNAME_INVALID', /made for another name/],
      ['CERT_REVOKED', /secure connection/],
      ['ERR_SSL_WRONG_VERSION_NUMBER', /secure connection/],
    ] as const) {
      const fault = faultOf(code)!;
      assert.match(fault.said.problem.en, words, code);
      assert.match(fault.said.problem.id, /dinas\.example\.go\.id/);
      assert.equal(fault.again, false, 'a certificate does not mend itself in a second');
    }
  });

  it('tell a port where nobody listens, and what is no HTTP', async () => {
    const odd = createPlain((socket) => socket.resume().end('SSH-2.0-OpenSSH_9.6\r\n')).listen(0, '127.0.0.1');
    await once(odd, 'listening');
    const { port } = odd.address() as AddressInfo;
    const slept: number[] = [];
    const settings = async () => ({
      folder: await newFolder(),
      sleep: (milliseconds: number) => Promise.resolve(slept.push(milliseconds)),
    });
    assert.match(
      (await failureOf((await newGet(await settings()))(`http://127.0.0.1:${port}/`))).said.problem.en,
      /HPE_/,
    );
    await new Promise((resolve) => odd.close(resolve));
    const { said } = await failureOf((await newGet(await settings()))(`http://127.0.0.1:${port}/`));
    assert.match(said.problem.en, /cannot be reached \(ECONNREFUSED\)/);
    assert.equal(slept.length, 2);
  });

  it('are not blamed for mistakes of the program', async () => {
    assert.equal(networkFault(new TypeError('x is not a function'), 'a'), undefined);
    const get = await newGet({ userAgent: 'a\r\nX-Evil: 1' });
    await assert.rejects(get('http://127.0.0.1:9/'), /invalid user-agent header/);
  });
});
