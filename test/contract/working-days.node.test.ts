import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addWorkingDays, workingDaysBetween } from '../../src/contract/index.js';

const wib = (text: string): number => Date.parse(`${text}+07:00`);

describe('working days', () => {
  it('leave out Saturdays and Sundays', () => {
    assert.equal(addWorkingDays(wib('2026-11-26T10:00'), 3), wib('2026-12-01T10:00'));
    assert.equal(addWorkingDays(wib('2026-11-28T10:00'), 1), wib('2026-11-30T10:00'));
    assert.equal(addWorkingDays(wib('2026-11-24T10:00'), 0), wib('2026-11-24T10:00'));
  });

  it('leave out holidays, also those on a Sunday only once', () => {
    const holidays = ['2026-12-24', '2026-12-25', '2026-12-27'];
    assert.equal(addWorkingDays(wib('2026-12-23T10:00'), 1, holidays), wib('2026-12-28T10:00'));
  });

  it('are those of the calendar of WIB: late on Friday in UTC it is Saturday there', () => {
    const night = Date.parse('2026-11-27T20:00Z');
    assert.equal(addWorkingDays(night, 1), Date.parse('2026-11-29T20:00Z'));
    assert.equal(workingDaysBetween(night, wib('2026-11-30T00:00')), 1);
    assert.equal(workingDaysBetween(night, wib('2026-11-29T23:59')), 0);
  });

  it('count back what was added, and the other way round as negative', () => {
    const time = fc.integer({ min: wib('2020-01-01T00:00'), max: wib('2040-01-01T00:00') });
    const holidays = fc.array(fc.constantFrom('2026-12-25', '2026-11-26', '2030-05-01'));
    fc.assert(
      fc.property(time, fc.nat(40), holidays, (start, days, free) => {
        const end = addWorkingDays(start, days, free);
        assert.equal(workingDaysBetween(start, end, free), days);
        assert.equal(workingDaysBetween(end, start, free), -days || 0);
      }),
    );
  });

  it('end also where every day is a holiday, or the number of days makes no sense', () => {
    for (const days of [Infinity, 1e9, Number.NaN, -3]) assert.ok(Number.isFinite(addWorkingDays(TIME, days)));
  });
});

const TIME = wib('2026-11-24T10:00');
