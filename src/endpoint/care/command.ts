import { mkdir, open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { atPlace } from '../at-place.js';
import type { Command } from '../command.js';
import { BOM } from '../csv-line.js';
import { openEngine } from '../feedback/open-engine.js';
import { openPhotoStore } from '../feedback/photos/open-photo-store.js';
import { sql } from '../feedback/sql.js';
import { breachLines } from './breach.js';
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
  if (flags.correct && !Object.keys(correction).length) return;
  return (say) =>
    atPlace(flags.ticket ? first : second, env, say, async (place) => {
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
}

const LAW = `
UU 27/2022 pasal 46: paling lambat 3 x 24 jam sesudah diketahui, beri tahu secara tertulis setiap orang dalam daftar ini dan lembaga
pelindungan data pribadi: data pribadi apa yang terungkap, kapan dan bagaimana terungkap, dan upaya penanganan dan pemulihannya. Bila
mengganggu pelayanan publik atau berdampak serius, beri tahu juga masyarakat.
UU 27/2022 art. 46: within 3 x 24 hours of knowing, tell everybody in this list and the data protection agency in writing: which personal
data was disclosed, when and how, and what is done about it. Where it disturbs public services or harms many, tell the public as well.`;

/** `opd-widgets breach [FOLDER] [--since DATE] [--agency ID] --out FILE.csv`: whose data may be affected, and what the law asks. */
export function breach(
  folder: string | undefined,
  { since, agency, out }: { since?: string; agency?: string; out?: string },
  env: NodeJS.ProcessEnv,
): Command | undefined {
  // A day begins by the agency's clock.
  const at =
    since == undefined ? undefined : Date.parse(/^\d{4}-\d\d-\d\d$/.test(since) ? `${since}T00:00:00+07:00` : since);
  if (!out || Number.isNaN(at)) return;
  return (say) =>
    atPlace(folder, env, say, async (place) => {
      const engine = await openEngine(place);
      try {
        const file = await open(out, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
          if (error.code != 'EEXIST') throw error;
        });
        if (!file) {
          say(`${out} sudah ada; pilih nama lain. / ${out} is there already; choose another name.`);
          return USAGE;
        }
        let lines = -1;
        try {
          await file.writeFile(BOM);
          for await (const line of breachLines(engine, { since: at, agency }, Date.now())) {
            await file.writeFile(line);
            lines++;
          }
        } finally {
          await file.close();
        }
        say(`${lines} pesan dalam ${out} / messages in ${out}\n${LAW}`);
        return 0;
      } finally {
        await engine.close();
      }
    });
}
