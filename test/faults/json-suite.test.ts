import { expect } from '@open-wc/testing';
import { about, everyWidget, faultsOf, printTable } from './faulty-page.js';

describe('the JSON parsing test suite', () => {
  after(printTable);

  for (const [letter, name] of [
    ['n', 'what is no JSON'],
    ['y', 'JSON of any shape'],
    ['i', 'what parsers disagree on'],
  ] as const) {
    const files = about.suite.filter((file) => file.startsWith(letter));
    it(`${name} (${files.length || 'skipped: the suite is not here, 0'} files) is failed cold and leaves a copy as it is`, async function () {
      this.timeout(120_000);
      const cases = files.flatMap((argument) => everyWidget('json-suite', 'failed', { argument }));
      // Each file with one of the four widgets, cold and held; all four by the named command.
      const some = about.all ? cases : cases.filter((_, index) => (index >> 1) % 5 == 0);
      expect(await faultsOf(some)).to.deep.equal([]);
    });
  }
});
