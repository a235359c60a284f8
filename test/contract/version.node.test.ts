import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readNewsFeed, readProgressPackage, readProjectPackage, readPublisherIndex } from '../../src/contract/index.js';

const BASE = 'https://widget.example.go.id/v1/';
const FEED = 'https://jsonfeed.org/version/';

/** A reader, its list, and versions that it understands and that it does not. */
const READERS = {
  figures: {
    read: readProgressPackage,
    list: 'projects',
    understood: ['0.9', '0.10', '0.9.5'],
    newer: ['1.0', '2', ''],
  },
  programmes: { read: readProjectPackage, list: 'projects', understood: ['0.9', '0.10'], newer: ['1.0', '10.9'] },
  news: {
    read: readNewsFeed,
    list: 'items',
    understood: [`${FEED}1`, `${FEED}1.1`, `${FEED}1.2`],
    newer: [`${FEED}2`],
  },
  index: {
    read: readPublisherIndex,
    list: 'agencies',
    understood: ['1.0', '1.7', '1.10'],
    newer: ['2.0', '10.0', '0.9'],
  },
};

describe('What a reader makes of a document is decided by the major version alone:', () => {
  for (const [name, { read, list, understood, newer }] of Object.entries(READERS)) {
    it(`${name} of a newer minor version are read, without what is not known`, () => {
      for (const version of understood) {
        const document = read({ version, [list]: [], laterField: { of: 'a later version' } }, BASE);
        assert.ok(document.ok, version);
        assert.ok(!('laterField' in document.value));
      }
    });

    it(`${name} of another major version are not read at all`, () => {
      for (const version of newer)
        assert.deepEqual(read({ version, [list]: [] }, BASE), { ok: false, problem: 'newer-version' }, version);
    });

    it(`${name} that name no version are read as they are`, () => {
      assert.ok(read({ [list]: [] }, BASE).ok);
    });
  }
});
