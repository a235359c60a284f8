import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deadlineWords, groupOf } from '../../../../src/endpoint/inbox/messages/deadline.js';
import { inboxWords } from '../../../../src/endpoint/inbox/words/index.js';

/** Monday, 16 November 2026, 09.41 WIB. */
const NOW = Date.parse('2026-11-16T09:41:00+07:00');
const due = (date: string, more: object = {}) => ({
  tray: 'todo' as const,
  stage: 'received' as const,
  updatedAt: NOW,
  expectedAt: Date.parse(`${date}+07:00`),
  ...more,
});
const said = (date: string, holidays: string[] = []): string =>
  deadlineWords(inboxWords.id, due(date), { now: NOW, holidays }).replaceAll('\xa0', ' ');
const group = (date: string): string => groupOf(due(date), { now: NOW });

describe('A deadline', () => {
  it('is a day: due this morning is due today, due yesterday is late', () => {
    assert.equal(group('2026-11-16T00:01'), 'today');
    assert.equal(said('2026-11-16T09:14'), 'Tenggat hari ini');
    assert.equal(group('2026-11-15T23:59'), 'overdue');
  });

  it('is late by working days, holidays apart', () => {
    assert.equal(said('2026-11-11T10:05'), 'Lewat 3 hari kerja');
    assert.equal(said('2026-11-11T10:05', ['2026-11-12']), 'Lewat 2 hari kerja');
    assert.equal(said('2026-11-14T10:00'), 'Lewat 1 hari kerja');
    assert.equal(said('2026-11-13T10:00', ['2026-11-16']), 'Lewat sejak Jum 13 Nov');
  });

  it('lies in this week until Sunday, then in the next', () => {
    assert.deepEqual(
      ['2026-11-17T00:00', '2026-11-22T23:59', '2026-11-23T00:00', '2026-11-29T23:59', '2026-11-30T00:00'].map(group),
      ['week', 'week', 'next-week', 'next-week', 'later'],
    );
    const sunday = Date.parse('2026-11-22T10:00:00+07:00');
    assert.equal(groupOf(due('2026-11-23T09:00'), { now: sunday }), 'next-week');
  });

  it('is told by its day', () => {
    assert.equal(said('2026-11-17T19:22'), 'Tenggat besok, Sel 17 Nov');
    assert.equal(said('2026-11-19T07:51'), 'Tenggat Kam 19 Nov');
    assert.equal(said('2027-01-04T09:00'), 'Tenggat 4 Jan 2027');
  });

  it('is none where there is none, and does not press what is answered', () => {
    const clock = { now: NOW, holidays: [] };
    assert.equal(groupOf(due('2026-11-01T09:00', { expectedAt: undefined }), clock), 'none');
    assert.equal(groupOf(due('2026-11-01T09:00', { tray: 'waiting' }), clock), 'waiting');
    const rejected = due('2026-11-01T09:00', { tray: 'closed', stage: 'rejected' });
    assert.equal(deadlineWords(inboxWords.id, rejected, clock), 'Ditolak');
    assert.equal(groupOf(rejected, clock), 'month 2026-11');
  });
});
