import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { hostPages, MODULE } from '../support/host-pages.js';

const policy = (scripts: string, more = '') => ({
  'content-security-policy': `default-src 'none'; script-src ${scripts}; style-src 'self'; connect-src 'self'; img-src 'self'${more}`,
});
const TRUSTED = `; require-trusted-types-for 'script'; trusted-types lit-html`;
const NONCE = 'bm9uY2U';
const LOADER = `const made = document.createElement('script'); made.type = 'module'; made.src = '/dist/opd-widgets.js'; document.head.appendChild(made);`;
const hash = `'sha256-${createHash('sha256').update(LOADER).digest('base64')}'`;
const withNonce = MODULE.replace('<script', `<script nonce="${NONCE}"`);

describe('A host page whose policy', { concurrency: 4 }, () => {
  const hosts = hostPages();

  for (const [name, page] of Object.entries({
    "has 'self'": { headers: policy(`'self'`) },
    "has 'self' and Trusted Types": { headers: policy(`'self'`, TRUSTED) },
    'has a nonce and strict-dynamic': { headers: policy(`'nonce-${NONCE}' 'strict-dynamic'`), script: withNonce },
    'has a nonce, strict-dynamic and Trusted Types': {
      headers: policy(`'nonce-${NONCE}' 'strict-dynamic'`, TRUSTED),
      script: withNonce,
    },
    'has a hash and strict-dynamic': {
      headers: policy(`${hash} 'strict-dynamic'`),
      script: `<script>${LOADER}</script>`,
    },
    'has a nonce and strict-dynamic, with the classic script': {
      headers: policy(`'nonce-${NONCE}' 'strict-dynamic'`),
      script: `<script defer nonce="${NONCE}" src="/dist/opd-widgets.classic.js"></script>`,
    },
    'stands in a meta element': {
      head: `<meta http-equiv="content-security-policy" content="${policy(`'self'`, TRUSTED)['content-security-policy']}">`,
    },
  }))
    it(name, () => hosts.check(page));

  it('isolates it from other origins', () =>
    hosts.check({
      headers: {
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
        'permissions-policy': 'storage-access=(), fullscreen=()',
        'referrer-policy': 'no-referrer',
      },
    }));

  it('puts it in a sandbox without an origin of its own', () =>
    hosts.check({ headers: { 'content-security-policy': 'sandbox allow-scripts' } }));
});
