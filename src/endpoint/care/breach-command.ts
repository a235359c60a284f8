import { open, rm } from 'node:fs/promises';
import { atStore } from '../at-place.js';
import type { Command } from '../command.js';
import { BOM } from '../csv-line.js';
import { openEngine } from '../feedback/open-engine.js';
import type { SqlEngine } from '../feedback/sql-engine.js';
import { sql } from '../feedback/sql.js';
import { knownAgencies } from '../officers/known-agencies.js';
import { noAgency } from '../officers/no-agency.js';
import { writeAffected } from './breach.js';

const USAGE = 2;

const LAW = `
UU 27/2022 pasal 46: paling lambat 3 x 24 jam sesudah diketahui, beri tahu secara tertulis setiap orang dalam daftar ini dan lembaga
pelindungan data pribadi: data pribadi apa yang terungkap, kapan dan bagaimana terungkap, dan upaya penanganan dan pemulihannya. Bila
mengganggu pelayanan publik atau berdampak serius, beri tahu juga masyarakat.
Yang dihapus sesudah kebocoran tidak ada lagi di daftar ini; mungkin masih ada di cadangan.
UU 27/2022 art. 46: within 3 x 24 hours of knowing, tell everybody in this list and the data protection agency in writing: which personal
data was disclosed, when and how, and what is done about it. Where it disturbs public services or harms many, tell the public as well.
Who was deleted after the leak is not in this list any more, but perhaps in a backup.`;

/** `opd-widgets breach [FOLDER] [--agency ID] --out FILE.csv`: whose data may be affected, and what the law asks. */
export function breach(
  folder: string | undefined,
  { agency, out }: { agency?: string; out?: string },
  env: NodeJS.ProcessEnv,
): Command | undefined {
  if (!out) return;
  return (say) =>
    atStore(folder, env, say, async (place) => {
      const engine = await openEngine(place);
      try {
        if (agency != undefined) {
          const known = new Map([...(await storedAgencies(engine)), ...(await knownAgencies(folder, place.dataDir))]);
          // An empty list would read as if nobody had to be told.
          if (!known.has(agency)) {
            say(noAgency(agency, known).join('\n'));
            return USAGE;
          }
        }
        const file = await open(out, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
          if (error.code != 'EEXIST') throw error;
        });
        if (!file) {
          say(`${out} sudah ada; pilih nama lain. / ${out} is there already; choose another name.`);
          return USAGE;
        }
        try {
          await file.writeFile(BOM);
          const affected = await writeAffected(engine, agency, Date.now(), (line) => file.writeFile(line));
          say(`${affected.messages} pesan dan ${affected.accounts} akun petugas dalam ${out}`);
          say(`${affected.messages} messages and ${affected.accounts} accounts of officers in ${out}\n${LAW}`);
        } catch (error) {
          // Half a list would pass for a whole one.
          await rm(out, { force: true });
          throw error;
        } finally {
          await file.close();
        }
        return 0;
      } finally {
        await engine.close();
      }
    });
}

/** Agencies that messages or accounts belong to, also where no settings name them any more. */
async function storedAgencies({ read }: SqlEngine): Promise<[id: string, name: string][]> {
  const rows = await read(sql`SELECT agency FROM opd_messages WHERE agency IS NOT NULL
    UNION SELECT agency FROM opd_officers WHERE agency IS NOT NULL ORDER BY agency`);
  return rows.map(({ agency }) => [String(agency), String(agency)]);
}
