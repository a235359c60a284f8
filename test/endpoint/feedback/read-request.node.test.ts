import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { ProblemDetails } from '../../../src/contract/index.js';
import { messageBody, startCollecting, type Collecting } from '../../support/collecting.js';

describe('a message with something wrong', () => {
  let collecting: Collecting;
  before(async () => {
    collecting = await startCollecting();
  });
  after(() => collecting.close());

  const wrong: [string, Record<string, unknown>, string[]][] = [
    ['an unknown service', { service_code: 'x' }, ['/service_code']],
    ['a service that is a number', { service_code: 7 }, ['/service_code', '/service_code']],
    ['an unknown kind', { kind: 'x' }, ['/kind']],
    ['an unknown visibility', { visibility: null }, ['/visibility']],
    ['an empty text', { description: ' \n\u0000 ' }, ['/description']],
    ['a text of another type', { description: ['x'] }, ['/description']],
    ['a text that is too long', { description: 'x'.repeat(4001) }, ['/description']],
    ['a consent that was not given', { consent: { version: 'v3' } }, ['/consent/agreed']],
    ['a consent by word only', { consent: { version: 'v3', agreed: 'true' } }, ['/consent/agreed']],
    ['a consent to an older text', { consent: { version: 'v2', agreed: true } }, ['/consent/version']],
    ['no consent', { consent: undefined }, ['/consent/agreed']],
    ['an unknown programme', { program_id: 'x' }, ['/program_id']],
    ['an unknown agency', { agency: 'x' }, ['/agency']],
    ['a contact that is none', { contact: 'Pak Ali' }, ['/contact']],
    ['a name of another type', { name: {} }, ['/name']],
    ['a name that is a story', { name: 'x'.repeat(501) }, ['/name']],
    ['half a place', { lat: 0 }, ['/lat']],
    ['a place off the map', { lat: -91, long: 100 }, ['/lat']],
    ['a place in words', { lat: '0.5', long: '100' }, ['/lat']],
    ['a question without an answer', { service_code: 'jalan' }, ['/attribute/jenis']],
    ['no choice of the list', { service_code: 'jalan', attribute: { jenis: 'x' } }, ['/attribute/jenis']],
    ['two of one choice', { service_code: 'jalan', attribute: { jenis: ['lubang', 'amblas'] } }, ['/attribute/jenis']],
    [
      'words for a number',
      { service_code: 'jalan', attribute: { jenis: 'lubang', panjang: 'jauh' } },
      ['/attribute/panjang'],
    ],
    ['an answer to nothing', { attribute: { 'a/b': 'x' } }, ['/attribute/a~1b']],
    ['answers that are a list', { attribute: ['x'] }, ['/attribute']],
    [
      'all of it',
      { kind: 1, visibility: 1, description: '', consent: 1 },
      ['/kind', '/visibility', '/description', '/consent/agreed'],
    ],
  ];
  for (const [name, changes, pointers] of wrong)
    it(`names the field for ${name}`, async () => {
      const response = await collecting.post(messageBody(changes));
      const { status, errors } = (await response.json()) as ProblemDetails;
      assert.equal(response.status, 422);
      assert.equal(status, 422);
      assert.deepEqual(
        errors?.map(({ pointer }) => pointer),
        pointers,
      );
      for (const { detail } of errors ?? []) assert.match(detail, /^[A-Z].+[.?] \/ [A-Z].+[.?]$/);
    });
});
