import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eventJson } from '../../../../src/endpoint/publisher/report/event-json.js';
import { progressLine } from '../../../../src/endpoint/publisher/report/progress-line.js';
import type { RunEvent } from '../../../../src/endpoint/publisher/report/run-event.js';
import { NOW } from '../../../support/data-folder.js';
import { sampleStrings } from '../../../support/hostile-strings.js';

const read = {
  time: NOW,
  event: 'source-read' as const,
  source: 'pupr-table',
  title: 'Dinas PUPR · lembar data',
  unchanged: false,
  programs: 12,
  news: 0,
  leftOut: 3,
  doubts: 0,
  milliseconds: 40,
};

/** Every kind of event, with this text wherever a source or the system has a say. */
const events = (text: string): RunEvent[] => {
  const said = { problem: { id: text, en: text }, remedy: { id: text, en: text } };
  return [
    { time: NOW, event: 'run-started', sources: 20 },
    { ...read, title: text, source: text },
    { time: NOW, event: 'source-failed', source: text, title: text, said, lastGood: NOW, retryAt: NOW },
    { time: NOW, event: 'pictures', made: 3, kept: 40, refused: 0, later: 2 },
    { time: NOW, event: 'edition-published', edition: '2026-11-24T04:00:00Z', files: 12, milliseconds: 1234 },
    { time: NOW, event: 'unchanged', milliseconds: 800 },
    { time: NOW, event: 'held', said },
    { time: NOW, event: 'run-failed', said },
  ];
};

describe('progressLine', () => {
  it('says what a source gave, in Indonesian and English', () => {
    assert.equal(
      progressLine(read),
      '✓ Dinas PUPR · lembar data: 12 program, 3 isian tidak terbit / 12 programmes, 3 entries left out',
    );
    assert.equal(
      progressLine({ ...read, unchanged: true, programs: 1, leftOut: 0 }),
      '= Dinas PUPR · lembar data (tidak berubah / unchanged): 1 program / 1 programme',
    );
  });

  it('says why a source failed, and of when its content is', () => {
    const [, , failed] = events('X.');
    assert.equal(progressLine(failed!), '✗ X.: X. X. / X. X. Isi terakhir / last content: 24 Nov 2026, 12.00 WIB.');
  });

  it('counts pictures, and those that come with the next run', () => {
    const [, , , pictures] = events('');
    assert.equal(
      progressLine(pictures!),
      '✓ Gambar / pictures: 3 dibuat, 40 tetap, 2 menyusul / 3 made, 40 kept, 2 to come',
    );
  });

  it('keeps every event on one line that cannot command a terminal', () => {
    for (const text of [...sampleStrings(), 'a\nb\r\u0085\u2028\u2029c\u001b[2J\u202e'])
      for (const event of events(text))
        assert.doesNotMatch(progressLine(event), /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
  });
});

describe('eventJson', () => {
  it('starts with time and event', () => {
    assert.match(
      eventJson(read),
      /^\{"time":"2026-11-24T05:00:00\.000Z","event":"source-read","source":"pupr-table","title":/,
    );
  });

  it('is one line whatever a source says, and keeps what it says', () => {
    for (const text of [...sampleStrings(), 'a\nb\r\u0085\u2028\u2029c\u001b[2J\u007f'])
      for (const event of events(text)) {
        const line = eventJson(event);
        assert.doesNotMatch(line, /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u);
        const { time, ...details } = event;
        assert.deepEqual(JSON.parse(line), { ...details, time: new Date(time).toISOString() });
      }
  });
});
