import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  agenciesWithShares,
  deviationKind,
  dueAfter,
  figureOf,
  onScale,
  readProjectPackage,
  type Project,
} from '../../src/contract/index.js';

const at = (day: string, measure: unknown, more: object = {}) => ({
  id: day,
  measure,
  unit: { scheme: 'UNCEFACT', id: 'P1', name: 'percent' },
  period: { startDate: `${day}T00:00:00+07:00`, endDate: `${day}T00:00:00+07:00` },
  ...more,
});
const NOW = Date.parse('2026-11-16T02:41:00Z');

function projectWith(metrics: object[], forecasts: object[] = [], more: object = {}): Project {
  const read = readProjectPackage(
    {
      version: '0.9',
      projects: [
        {
          id: 'x',
          title: 'X',
          metrics: [{ id: 'physicalProgress', observations: metrics }],
          forecasts: [{ id: 'physicalProgress', observations: forecasts }],
          ...more,
        },
      ],
    },
    'https://a.example/',
  );
  assert.ok(read.ok && read.value.projects?.[0]);
  return read.value.projects[0];
}

describe('the figure of a programme', () => {
  it('is the latest observation with the plan for its day and the deviation', () => {
    const project = projectWith(
      [at('2026-11-12', '62'), at('2026-10-31', 58)],
      [at('2026-11-12', 70), at('2026-12-31', 100)],
    );
    const { percent, date, plan, deviation } = figureOf(project, 'physicalProgress', NOW);
    assert.deepEqual([percent, date, plan?.percent, deviation], [62, '2026-11-12T00:00:00+07:00', 70, -8]);
  });

  it('takes the last plan before its day where none is for that very day, and never the next', () => {
    const project = projectWith([at('2026-11-12', 62)], [at('2026-10-31', 67), at('2026-11-30', 75)]);
    assert.deepEqual(figureOf(project, 'physicalProgress', NOW).plan, {
      percent: 67,
      date: '2026-10-31T00:00:00+07:00',
    });
  });

  it('is not reported where the measure is missing, "null", free text, in another unit or out of range', () => {
    for (const measure of [undefined, null, 'null', '', 'banyak', 1e6, -101, 201, '44,61', {}]) {
      const figure = figureOf(projectWith([at('2026-10-31', measure)]), 'physicalProgress', NOW);
      assert.equal(figure.percent, undefined, String(measure));
      assert.equal(figure.date, '2026-10-31T00:00:00+07:00');
    }
    const kilometres = projectWith([at('2026-10-31', 5, { unit: { name: 'km' } })]);
    assert.equal(figureOf(kilometres, 'physicalProgress', NOW).percent, undefined);
  });

  it('keeps figures below 0 and over 100 % as reported; only the bar is limited', () => {
    assert.equal(figureOf(projectWith([at('2026-10-31', -100)]), 'physicalProgress', NOW).percent, -100);
    assert.equal(figureOf(projectWith([at('2026-10-31', 104.5)]), 'physicalProgress', NOW).percent, 104.5);
    assert.deepEqual([-100, 0, 62, 104.5].map(onScale), [0, 0, 62, 100]);
  });

  it('of a programme that never reported has the plan of today', () => {
    const project = projectWith([], [at('2026-10-31', 30), at('2026-12-31', 60)]);
    assert.equal(figureOf(project, 'physicalProgress', NOW).plan?.percent, 30);
  });

  it('of one agency is its own share', () => {
    const project = projectWith([at('2026-10-31', 60), at('2026-10-31', 66, { dimensions: { agency: 'disparpora' } })]);
    assert.deepEqual(agenciesWithShares(project, 'physicalProgress'), ['disparpora']);
    assert.equal(figureOf(project, 'physicalProgress', NOW, 'disparpora').percent, 66);
    assert.equal(figureOf(project, 'physicalProgress', NOW).percent, 60);
  });

  it('names the nearest producer: of the observation, the metric, the programme, else who is in charge', () => {
    const own = { _opd: { producer: { name: 'Own' } } };
    const charge = { publicAuthority: { name: 'PUPR' } };
    const named = (project: Project) => figureOf(project, 'physicalProgress', NOW).provenance.producer?.name;
    assert.equal(named(projectWith([at('2026-10-31', 6, own)], [], charge)), 'Own');
    assert.equal(named(projectWith([at('2026-10-31', 6)], [], charge)), 'PUPR');
  });
});

describe('deviation and reporting cycle', () => {
  it('are judged by the thresholds of the publisher, else by ours', () => {
    assert.deepEqual(
      [-8, -11, 0.5, 5].map((points) => deviationKind(points)),
      ['behind', 'far-behind', 'on-plan', 'ahead'],
    );
    assert.equal(deviationKind(-8, { tolerance: 10, critical: 20 }), 'on-plan');
  });

  it('count a month as 31 days and a year as 366, so that nobody is called late too early', () => {
    const due = (date: string, cycle: string) => new Date(dueAfter(date, cycle)).toISOString().slice(0, 10);
    assert.equal(due('2026-08-31', 'P1M'), '2026-10-01');
    assert.equal(due('2026-01-31', 'P1M'), '2026-03-03');
    assert.equal(due('2026-11-12', 'P2W'), '2026-11-26');
    assert.equal(due('2024-02-29', 'P1Y'), '2025-03-01');
  });
});
