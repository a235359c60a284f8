import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import AjvDraft04Module from 'ajv-draft-04';
import { Ajv2020 } from 'ajv/dist/2020.js';

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as object;

// The endpoint takes this for granted: it saves a third of the time to compile them.
describe('Schemas follow the schema of schemas', () => {
  const ajv = new Ajv2020({ strict: false });
  for (const folder of ['src/contract/schema', 'src/endpoint/schema'])
    for (const name of readdirSync(folder))
      it(name, () => assert.equal(ajv.validateSchema(json(`${folder}/${name}`)), true, ajv.errorsText()));

  it('of OC4IDS', () => {
    const official = new AjvDraft04Module.default({ strict: false });
    assert.equal(official.validateSchema(json('src/endpoint/oc4ids/project-schema.json')), true, official.errorsText());
  });

  it('and one that does not is told', () => assert.equal(ajv.validateSchema({ type: 'strng' }), false));
});
