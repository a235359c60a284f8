import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { JsonObject } from '../../src/endpoint/json.js';
import { buildEdition } from '../../src/endpoint/edition.js';
import { publishedDateOf } from '../../src/endpoint/published-date.js';
import { NEWS, NOW, PROGRAM, exampleContent } from '../support/data-folder.js';

/** The worked example with all its dates long ago. */
const old = async (date: string, more: (program: JsonObject) => void = () => {}) =>
  exampleContent({
    [PROGRAM]: (program) => {
      Object.assign(program, { metrics: undefined, milestones: undefined, updated: date });
      more(program);
    },
    [NEWS]: (feed) => void (feed.items = []),
  });

describe('publishedDateOf', () => {
  it('is the newest date at which something was written or measured', async () => {
    assert.equal(publishedDateOf(await old('2025-03-01T00:00:00+07:00'), NOW), '2025-02-28T17:00:00Z');
    const figure = { id: 'a', observations: [{ id: '1', period: { endDate: '2025-06-30T00:00:00Z' }, measure: 3 }] };
    assert.equal(
      publishedDateOf(await old('2025-03-01T00:00:00Z', (program) => (program.metrics = [figure])), NOW),
      '2025-06-30T00:00:00Z',
    );
  });

  it('does not count plans, nor what is still to come', async () => {
    const plans = await old('2025-03-01T00:00:00Z', (program) => {
      program.milestones = [{ id: 'a', title: 'A', dueDate: '2025-09-01T00:00:00Z' }];
      program.documents = [{ id: 'd', title: 'D', url: 'https://x.example/', datePublished: '2099-01-01T00:00:00Z' }];
    });
    assert.equal(publishedDateOf(plans, NOW), '2025-03-01T00:00:00Z');
  });

  it('is the date of the settings where that is later', async () => {
    const { settings, ...rest } = await old('2025-03-01T00:00:00Z');
    const dated = (publishedDate: string) =>
      publishedDateOf({ ...rest, settings: { ...settings, publishedDate } }, NOW);
    assert.equal(dated('2026-01-01T00:00:00Z'), '2026-01-01T00:00:00Z');
    assert.equal(dated('2024-01-01T00:00:00Z'), '2025-03-01T00:00:00Z');
  });

  it('does not go back from one edition to the next, since readers would refuse it', async () => {
    const first = await buildEdition(await old('2026-03-01T00:00:00Z'), NOW);
    const second = await buildEdition(await old('2025-03-01T00:00:00Z'), NOW, first);
    assert.equal(second.publishedDate, '2026-03-01T00:00:00Z');
  });
});
