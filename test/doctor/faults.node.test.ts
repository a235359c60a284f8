import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { doctoredPages } from './doctored-pages.js';
import { DEVICES, ENDPOINTS, MARKUP, POLICIES, ROOMS, SCRIPTS, type FaultyPage } from './faulty-pages.js';

const TABLES: Record<string, Record<string, FaultyPage>> = {
  'in its markup': MARKUP,
  'in its scripts': SCRIPTS,
  'in its policy': POLICIES,
  'with its endpoint': ENDPOINTS,
  'with the device or the network': DEVICES,
  'with its room': ROOMS,
};

describe('The doctor finds what is wrong', { concurrency: 4 }, () => {
  const pages = doctoredPages();
  for (const [where, table] of Object.entries(TABLES))
    describe(where, { concurrency: 4 }, () => {
      for (const [name, { page, says, code, mended }] of Object.entries(table))
        it(`${name}, and how to mend it`, async () => {
          const kind = /^[\w-]+/.exec(name)![0];
          const { text, code: shown, tab } = await pages.finds(kind, page);
          await tab.close();
          assert.match(text, new RegExp(pages.named(says.source)));
          if (typeof code == 'string') assert.equal(shown, pages.named(code));
          else if (code) assert.match(shown, new RegExp(pages.named(code.source)));
          if (mended) await pages.isGone(kind, mended(shown));
        });
    });
});
