import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { requestPath } from '../../src/endpoint/request-path.js';

describe('requestPath', () => {
  it('gives the path without query and fragment', () => {
    assert.equal(requestPath('/v1/index.json'), '/v1/index.json');
    assert.equal(requestPath('/v1/index.json?a=/../b'), '/v1/index.json');
    assert.equal(requestPath('/#x?y'), '/');
    assert.equal(requestPath('https://widget.example.go.id/v1/news.json?x'), '/v1/news.json');
    assert.equal(requestPath('http://h/'), '/');
  });

  it('decodes names, so that a picture may have a blank in its name', () => {
    assert.equal(requestPath('/v1/images/Foto%20Tarok.webp'), '/v1/images/Foto Tarok.webp');
    assert.equal(requestPath('/v1/images/%C3%A9.webp'), '/v1/images/é.webp');
  });

  const refused = [
    '',
    '*',
    'v1/index.json',
    '/v1/../package.json',
    '/v1/%2e%2e/package.json',
    '/v1/.%2E/x',
    '/v1/..%2f..%2fpackage.json',
    '/v1/..%5c..%5cpackage.json',
    '/v1%2findex.json',
    '/v1/./index.json',
    '/v1//index.json',
    '//evil.example/v1/index.json',
    '/v1\\index.json',
    '/v1/index.json%00',
    '/v1/index%0a.json',
    '/v1/%',
    '/v1/%zz',
    '/v1/%ff',
    '/v1/%c0%ae%c0%ae/x',
    `/${'a'.repeat(2048)}`,
    `/?${'a'.repeat(2048)}`,
    'ftp://h/v1/index.json',
  ];
  for (const target of refused)
    it(`refuses ${JSON.stringify(target.slice(0, 40))}`, () => assert.equal(requestPath(target), undefined));

  it('never throws, and what it gives has no way up and no empty name', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string().map((text) => `/${text}`),
          fc.webUrl(),
        ),
        (target) => {
          const path = requestPath(target);
          if (path === undefined) return;
          assert.match(path, /^\//);
          assert.doesNotMatch(path, /\\|\/\/|\/\.\.?(\/|$)|\0/);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
