import { decimal, id, moment } from '../../../i18n/index.js';
import { en } from '../../../i18n/en.js';
import type { Message } from '../../finding.js';
import { oneLine } from './one-line.js';
import type { RunEvent } from './run-event.js';

type Part = [count: number, id: string, one: string, many: string];

/** Counts in both languages; those of nothing are left out. */
function both(parts: Part[], none: [id: string, en: string]): string {
  const some = parts.filter(([count]) => count);
  if (!some.length) return none.join(' / ');
  const indonesian = some.map(([count, name]) => `${decimal(id, count)} ${name}`);
  const english = some.map(([count, , one, many]) => `${decimal(en, count)} ${count == 1 ? one : many}`);
  return `${indonesian.join(', ')} / ${english.join(', ')}`;
}

const bothSaid = ({ problem, remedy }: Message): string => `${problem.id} ${remedy.id} / ${problem.en} ${remedy.en}`;

const seconds = (milliseconds: number): string => `${decimal(id, milliseconds / 1000)} s`;

function line(event: RunEvent): string {
  switch (event.event) {
    case 'run-started':
      return `${moment(id, event.time)}: ${both([[event.sources, 'sumber dibaca', 'source to read', 'sources to read']], ['tidak ada sumber', 'no sources'])}`;
    case 'source-read':
      return `${event.unchanged ? '=' : '✓'} ${event.title}${event.unchanged ? ' (tidak berubah / unchanged)' : ''}: ${both(
        [
          [event.programs, 'program', 'programme', 'programmes'],
          [event.news, 'berita', 'news item', 'news items'],
          [event.leftOut, 'isian tidak terbit', 'entry left out', 'entries left out'],
          [event.doubts, 'perlu dilihat', 'to look at', 'to look at'],
        ],
        ['tidak ada isi', 'nothing in it'],
      )}`;
    case 'source-failed': {
      const until = event.lastGood === undefined ? '' : ` Isi terakhir / last content: ${moment(id, event.lastGood)}.`;
      return `✗ ${event.title}: ${bothSaid(event.said)}${until}`;
    }
    case 'pictures':
      return `✓ Gambar / pictures: ${both(
        [
          [event.made, 'dibuat', 'made', 'made'],
          [event.kept, 'tetap', 'kept', 'kept'],
          [event.refused, 'tidak bisa dipakai', 'not usable', 'not usable'],
          [event.later, 'menyusul', 'to come', 'to come'],
        ],
        ['tidak ada', 'none'],
      )}`;
    case 'edition-published':
      return `✓ Edisi / edition ${event.edition}: ${both([[event.files, 'berkas baru', 'new file', 'new files']], ['tanpa berkas baru', 'no new file'])}, ${seconds(event.milliseconds)}`;
    case 'unchanged':
      return `= Tidak ada yang berubah / nothing changed, ${seconds(event.milliseconds)}`;
    case 'held':
      return `! Ditahan / held: ${bothSaid(event.said)}`;
    case 'delivered':
      return `✓ Terbit di / published at ${event.place}: ${both([[event.changed, 'alamat berubah', 'address changed', 'addresses changed']], ['tidak ada yang berubah', 'nothing changed'])}`;
    case 'purge-failed':
      return `! ${bothSaid(event.said)}`;
    case 'run-failed':
      return `✗ Gagal / failed: ${bothSaid(event.said)}`;
  }
}

/** What happens, for a terminal: one line, Indonesian first. */
export const progressLine = (event: RunEvent): string => oneLine(line(event));
