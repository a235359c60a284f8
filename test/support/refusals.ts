import assert from 'node:assert/strict';
import { it } from 'node:test';
import { findingsReport } from '../../src/endpoint/report.js';
import { checkExample, type Change } from './data-folder.js';

/** What goes wrong, where it is found ("file:line:column  path"), and a piece of what is said. */
export type Refusal = [name: string, changes: Record<string, Change>, place: RegExp, problem: RegExp];

/** A test for each: nothing is published, and the report says where, what, and what to do, in both languages. */
export function itRefuses(refusals: Refusal[]): void {
  for (const [name, changes, place, problem] of refusals)
    it(`refuses ${name}, and says where and what to do in both languages`, async () => {
      const { findings, content } = await checkExample(changes);
      assert.equal(content, undefined, 'nothing is published');
      const found = findings
        .filter(({ level }) => level == 'error')
        .map((finding) => [finding, findingsReport([finding])] as const);
      const match = found.find(
        ([, report]) =>
          place.test(report.split('\n')[0]!.replace(/^\S+ \/ \S+ {2}/, '') + '  ') && problem.test(report),
      );
      assert.ok(match, found.map(([, report]) => report).join('\n'));
      for (const said of [match[0].problem, match[0].remedy]) {
        assert.match(said.id, /^["A-Z\d].*[.!]$|^["A-Z].*[:/]\S*/);
        assert.notEqual(said.id, said.en);
      }
    });
}
