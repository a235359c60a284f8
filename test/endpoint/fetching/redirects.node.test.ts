import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { pretendNetwork } from './pretend-network.js';
import { atHome, endAll, failureOf, newGet, startSite, textOf, type Site } from './sites.js';

/** Redirects by path; an address starts with the site's own where it has none. */
const redirecting = (targets: Record<string, string>): Promise<Site> =>
  startSite(({ url }, response) => {
    const location = targets[url!];
    if (location === undefined) response.end(`here ${url}`);
    else response.writeHead(302, { location }).end('moved');
  });

const PUBLIC = () => Promise.resolve([{ address: '8.8.8.8', family: 4 }]);

describe('redirects', () => {
  after(endAll);

  it('are followed up to five times, and the answer says where it came from', async () => {
    const site = await redirecting({ '/1': '2', '/2': '/3?x=1#y', '/3?x=1': './4' });
    const get = await newGet();
    const other = await redirecting({ '/0': `${site.address}1`, '/9': `//127.0.0.1:${site.port}/3?x=1` });
    for (const path of ['0', '9']) {
      const answer = await get(other.address + path);
      assert.equal(textOf(answer), 'here /4');
      assert.equal(answer.url, `${site.address}4`);
    }
    const far = await redirecting({ '/1': '2', '/2': '3', '/3': '4', '/4': '5', '/5': '6', '/6': '7' });
    assert.equal(textOf(await get(`${far.address}2`)), 'here /7');
    far.requests.length = 0;
    assert.match((await failureOf(get(`${far.address}1`))).said.problem.en, /too many times/);
    assert.equal(far.requests.length, 6);
  });

  it('that go in a circle are told, after one round', async () => {
    const site = await redirecting({ '/a': 'b', '/b': 'c', '/c': 'a', '/self': 'self#again' });
    const get = await newGet();
    assert.match((await failureOf(get(`${site.address}a`))).said.problem.en, /in a circle/);
    assert.equal(site.requests.length, 3);
    assert.match((await failureOf(get(`${site.address}self`))).said.problem.en, /in a circle/);
    assert.equal(site.requests.length, 4);
  });

  it('lead to http and https alone, without a password, and never into the house', async () => {
    const inside = await startSite((_, response) => response.end('secret'));
    const targets = {
      '/file': 'file:///etc/passwd',
      '/script': 'javascript:alert(1)',
      '/password': `http://admin:rahasia@umum.example:${inside.port}/`,
      '/broken': 'http://[',
      '/number': inside.address,
      '/name': `http://localhost:${inside.port}/`,
      '/mapped': `http://[::ffff:127.0.0.1]:${inside.port}/`,
      '/decimal': `http://2130706433:${inside.port}/`,
      '/far': `http://umum.example:PORT/number`,
    };
    const network = pretendNetwork();
    after(network.restore);
    const site = await redirecting(targets);
    targets['/far'] = targets['/far'].replace('PORT', String(site.port));
    // The settings allow the private host itself, but not to everybody who can write a redirect.
    const lookup = (name: string) => (name == 'umum.example' ? PUBLIC() : atHome());
    const get = await newGet({ allowHosts: ['127.0.0.1', 'localhost'], lookup });
    const words: Record<string, RegExp> = {
      '/file': /starts with "file:"/,
      '/script': /starts with "javascript:"/,
      '/password': /user name or password/,
      '/broken': /cannot be read/,
      '/number': /redirects to 127\.0\.0\.1 inside a private network/,
      '/name': /redirects to localhost inside a private network/,
      '/mapped': /redirects to ::ffff:7f00:1 inside a private network/,
      '/decimal': /redirects to 127\.0\.0\.1 inside a private network/,
      '/far': /redirects to 127\.0\.0\.1 inside a private network/,
    };
    for (const [path, expected] of Object.entries(words)) {
      const { said, place } = await failureOf(get(`http://umum.example:${site.port}${path}`));
      assert.match(said.problem.en, expected, path);
      assert.equal(place.file, `http://umum.example:${site.port}${path}`);
    }
    assert.equal(inside.requests.length, 0);
    network.restore();
  });

  it('within a private host that the settings name are fine', async () => {
    const site = await redirecting({ '/a': 'b' });
    const get = await newGet({ allowHosts: ['intranet.example'], lookup: atHome });
    assert.equal(textOf(await get(`http://intranet.example:${site.port}/a`)), 'here /b');
  });

  it('without a place to go are no answer', async () => {
    const site = await startSite((_, response) => response.writeHead(301).end());
    assert.match((await failureOf((await newGet())(site.address))).said.problem.en, /answer 301, which leads nowhere/);
  });
});
