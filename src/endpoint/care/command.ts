import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { atStore } from '../at-place.js';
import type { Command } from '../command.js';
import { cleanText } from '../feedback/clean-text.js';
import { isContact } from '../feedback/is-contact.js';
import { openEngine } from '../feedback/open-engine.js';
import { openPhotoStore } from '../feedback/photos/open-photo-store.js';
import { sql } from '../feedback/sql.js';
import { correct, type Correction } from './correct.js';
import { findSubject, type Subject } from './find-subject.js';
import { copyLogged, subjectCopy } from './subject-copy.js';

const USAGE = 2;
/** The command line is the operator's, who answers for all agencies. */
const ALL = sql`1 = 1`;

export interface SubjectFlags extends Correction {
  ticket?: string;
  out?: string;
  correct?: boolean;
}

/**
 * `opd-widgets subject CONTACT [FOLDER] [--out DIR]` or `--ticket CODE`: what is kept of somebody, as JSON with their photos. With
 * `--correct` and `--name`, `--contact`, `--address`: puts it right, in all their messages.
 * @param words what follows `subject`
 */
export function subject(words: readonly string[], flags: SubjectFlags, env: NodeJS.ProcessEnv): Command | undefined {
  const [first, second] = words;
  const who: Subject | undefined = flags.ticket ? { ticket: flags.ticket } : first ? { contact: first } : undefined;
  if (!who || words.length > (flags.ticket ? 1 : 2)) return;
  const correction = Object.fromEntries(
    (['name', 'contact', 'address'] as const).flatMap((field) =>
      flags[field] == undefined ? [] : [[field, flags[field]]],
    ),
  );
  // One without the other: who meant to correct must not get a copy.
  if ((flags.correct ?? false) != Object.keys(correction).length > 0) return;
  return async (say) => {
    const contact = cleanText(correction.contact);
    // As in the citizen's form.
    if (contact && !isContact(contact)) {
      say('--contact: tulis nomor telepon, misalnya 0812 3456 7890, atau alamat email; "" menghapusnya.');
      say('--contact: write a telephone number, such as 0812 3456 7890, or an e-mail address; "" removes it.');
      return USAGE;
    }
    return atStore(flags.ticket ? first : second, env, say, async (place) => {
      const engine = await openEngine(place);
      try {
        const ids = await findSubject(engine, who, ALL);
        if (!ids.length) {
          say('Tidak ada pesan dengan kontak atau kode itu.\nThere is no message with this contact or code.');
          return 1;
        }
        if (flags.correct) {
          for (const id of ids) await correct(engine, id, correction, { scope: ALL, now: Date.now() });
          say(
            `Dibetulkan di ${ids.length} pesan: ${ids.join(', ')}\nCorrected in ${ids.length} messages: ${ids.join(', ')}`,
          );
          return 0;
        }
        const copy = await subjectCopy(engine, ids, Date.now());
        const text = `${JSON.stringify(copy, null, 2)}\n`;
        await engine.write(copyLogged(ids.length, Date.now()));
        if (!flags.out) {
          say(text.trimEnd());
          return 0;
        }
        await mkdir(flags.out, { recursive: true, mode: 0o700 });
        await writeFile(join(flags.out, 'data.json'), text, { mode: 0o600 });
        const photos = openPhotoStore(place);
        for (const name of copy.messages.flatMap((message) => message.photos)) {
          const bytes = await photos.get(name);
          if (bytes) await writeFile(join(flags.out, name), bytes, { mode: 0o600 });
        }
        say(`${ids.length} pesan disalin ke ${flags.out}. Serahkan kepada orangnya saja, lalu hapus salinan ini.`);
        say(`${ids.length} messages copied to ${flags.out}. Hand it to the person alone, then delete this copy.`);
        return 0;
      } finally {
        await engine.close();
      }
    });
  };
}
