import assert from 'node:assert/strict';
import { it } from 'node:test';
import { namedMatches } from '../../../../src/endpoint/publisher/report/named-matches.js';
import { exampleContent } from '../../../support/data-folder.js';

it('matches get the titles of what they connect; one of something that is not published is not told', async () => {
  const content = await exampleContent();
  const match = { news: content.news[0]!.id, program: 'jalan-contoh', by: 'tag' as const, found: 'jalan' };
  assert.deepEqual(namedMatches([match, { ...match, news: 'gone' }, { ...match, program: 'gone' }], content), [
    { ...match, newsTitle: content.news[0]!.title, programTitle: content.projects[0]!.title },
  ]);
});
