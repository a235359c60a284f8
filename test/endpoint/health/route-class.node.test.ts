import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { routeClass } from '../../../src/endpoint/health/route-class.js';

describe('the kind of an address', () => {
  it('follows from its beginning and is one of a few, whatever somebody asks for', () => {
    const kinds = {
      '/v1/programs.json': 'documents',
      '/v1/feedback/status': 'feedback',
      '/opd-widgets.js?v=1': 'scripts',
      '/kotak-pesan/pesan/7': 'inbox',
      '/open311/v2/requests.json': 'open311',
      '/embed/program/x': 'embed',
      '/img/x.png': 'pictures',
      '/readyz': 'health',
      '/': 'pages',
      '/wp-login.php?x="}\n': 'pages',
      '': 'other',
      'http://elsewhere/': 'other',
      __proto__: 'other',
    };
    for (const [target, kind] of Object.entries(kinds)) assert.equal(routeClass(target), kind, target);
  });
});
