import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { packageRoot } from '../../src/endpoint/package-root.js';

describe('the server block for nginx', () => {
  it('lets no server write an address, a query or a one-time link into a log', async () => {
    const text = await readFile(join(packageRoot(), 'demo/operator/nginx.conf'), 'utf8');
    const [before = '', ...servers] = text.split(/^server \{$/m);
    assert.equal(servers.length, 2);
    for (const server of servers) {
      // Without a line of its own a server takes the default, which writes all of a request.
      assert.match(server, /^ {2}access_log (off|\S+ opd);$/m);
      assert.match(server, /^ {2}error_log \/dev\/null emerg;$/m);
    }
    const [, format = ''] = /^log_format opd '(.*)';$/m.exec(before) ?? [];
    assert.match(format, /\$uri/);
    assert.doesNotMatch(format, /remote|request_uri|args|query|\$request\b|http_|forwarded/);
    assert.match(servers[1]!, /location \/kotak-pesan\/undangan\/ \{\s+access_log off;/);
  });
});
