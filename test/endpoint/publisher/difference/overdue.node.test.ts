import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { figureOf, readProgressPackage } from '../../../../src/contract/index.js';
import type { Content } from '../../../../src/endpoint/content.js';
import { overdueIn } from '../../../../src/endpoint/publisher/difference/overdue.js';
import { wholeWords } from '../../../../src/i18n/whole.js';
import { overdueWords } from '../../../../src/widgets/in-words/overdue.js';
import { NOW, PROGRAM, exampleContent } from '../../../support/data-folder.js';

const DAY = 864e5;
const LAST = Date.parse('2026-10-31T00:00:00+07:00');

const ids = (content: Content, now: number): string[] => overdueIn(content, now).map(({ id }) => id);

describe('overdueIn', () => {
  it('names programmes whose last figure is older than the cycle, with who should report', async () => {
    const content = await exampleContent();
    assert.deepEqual(overdueIn(content, LAST + 30 * DAY), []);
    const [overdue] = overdueIn(content, LAST + 32 * DAY);
    assert.equal(overdue!.agency, 'Dinas Contoh');
    assert.equal(overdue!.date.slice(0, 10), '2026-10-31');
    assert.equal(overdue!.cycle, 'P1M');
  });

  it('names the longest overdue first', async () => {
    const content = await exampleContent();
    const [project] = content.projects;
    const older = structuredClone(project!);
    older.id = 'older';
    older.metrics![0]!.observations!.pop();
    assert.deepEqual(ids({ ...content, projects: [project!, older] }, LAST + 90 * DAY), ['older', 'jalan-contoh']);
  });

  it('calls overdue what the widgets call overdue, and nothing else', async (test) => {
    const example = await exampleContent();
    const statuses = ['implementation', 'completion', 'maintenance', 'decommissioned', 'cancelled', 'other', undefined];
    const percents = [0, 62, 99.5, 100, 130, undefined];
    for (const days of [-5, 0, 30, 31, 32, 400]) {
      const now = LAST + days * DAY;
      const { mock } = test.mock.method(Date, 'now', () => now);
      for (const status of statuses)
        for (const percent of percents)
          for (const cycle of ['P1M', 'P2W', 'P1Y']) {
            const content = structuredClone({ ...example, settings: { ...example.settings, updateCycle: cycle } });
            content.projects[0]!.status = status;
            content.projects[0]!.metrics![0]!.observations!.at(-1)!.measure = percent;
            const read = readProgressPackage({ projects: content.projects }, 'https://widget.example/v1/');
            const [project] = read.ok ? read.value.projects! : [];
            const said = overdueWords(
              figureOf(project!, 'physicalProgress', now),
              project!,
              { _opd: { updateCycle: cycle } },
              wholeWords('id'),
            );
            assert.equal(ids(content, now).length == 1, said !== undefined, `${status} ${percent} ${cycle} ${days}`);
          }
      mock.restore();
    }
  });

  it("is not content with a newer figure of one agency's share", async () => {
    const content = structuredClone(await exampleContent());
    const share = { period: { endDate: '2026-12-31T00:00:00+07:00' }, dimensions: { agency: 'dinas-contoh' } };
    content.projects[0]!.metrics![0]!.observations!.push({ id: 'share', measure: 9, ...share });
    assert.equal(overdueIn(content, LAST + 90 * DAY)[0]?.date.slice(0, 10), '2026-10-31');
  });

  it('says nothing of a programme that never had a figure', async () => {
    const content = await exampleContent({ [PROGRAM]: (program) => void (program.metrics = undefined) });
    assert.deepEqual(ids(content, NOW + 900 * DAY), []);
  });
});
