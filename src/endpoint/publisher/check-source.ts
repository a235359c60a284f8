import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Command } from '../command.js';
import { createGet } from '../fetching/create-get.js';
import { message } from '../message.js';
import { SourceFailed, type Found } from '../sources/found.js';
import type { SourceConfig } from './config.js';
import { typeByContent, typeByName } from './config/source-type.js';
import { remarkText } from './report/remark-text.js';
import { countOf } from './report/source-words.js';
import { readOwnFile } from './run/publisher-folder.js';
import { readSource } from './run/read-source.js';

const MEGABYTE = 2 ** 20;
const LIMIT = 64 * MEGABYTE;
/** What is printed of each kind; a report names the rest. */
const SHOWN = 10;

const unknownKind = message(
  'Jenis berkas ini tidak dikenali.',
  'This kind of file is not known.',
  'Pakai lembar data (.csv, .xlsx, .ods), OC4IDS atau JSON Feed (.json), RSS atau Atom (.xml), folder, atau alamat situs.',
  'Use a spreadsheet (.csv, .xlsx, .ods), OC4IDS or JSON Feed (.json), RSS or Atom (.xml), a folder, or a site’s address.',
);

/** Reads one file, folder or address as a source, and says what came and what is wrong with it. Nothing is published. */
export const checkSource =
  (place: string): Command =>
  async (say) => {
    const stateFolder = await mkdtemp(join(tmpdir(), 'opd-check-'));
    try {
      const source = await sourceAt(place);
      const get = createGet({ folder: stateFolder, allowHosts: [], limit: LIMIT, timeout: 30_000 });
      const options = {
        get,
        folder: dirname(place),
        limit: LIMIT,
        offset: '+07:00' as const,
        items: 1000,
        now: Date.now(),
      };
      sayFound(await readSource(source, options), say);
      return 0;
    } catch (error) {
      if (!(error instanceof SourceFailed)) throw error;
      say(remarkText({ level: 'failed', ...error.place, ...error.said }));
      return 1;
    } finally {
      await rm(stateFolder, { recursive: true, force: true });
    }
  };

async function sourceAt(place: string): Promise<SourceConfig> {
  const id = 'periksa';
  if (/^https?:\/\//i.test(place)) {
    const type = typeByName(place) ?? 'feed';
    return type == 'folder' ? { id, type, folder: place } : { id, type, url: place };
  }
  const file = basename(place);
  if ((await stat(place).catch(() => undefined))?.isDirectory()) return { id, type: 'folder', folder: file };
  const type = typeByName(file) ?? typeByContent(await readOwnFile(dirname(place), file, LIMIT));
  if (!type || type == 'folder' || type == 'wordpress') throw new SourceFailed(unknownKind, { file: place });
  return { id, type, file };
}

function sayFound(found: Found, say: (text: string) => void): void {
  let programs = 0;
  let figures = 0;
  const lines: string[] = [];
  for (const { project } of found.programs) {
    programs++;
    figures += figuresIn(project.metrics) + figuresIn(project.forecasts);
    if (programs <= SHOWN) lines.push(`  ${String(project.title ?? project.id)}`);
  }
  for (const { title, published, date } of found.news.slice(0, SHOWN))
    lines.push(`  ${(published ?? date ?? '–').slice(0, 10)}  ${title}`);
  const rest = programs + found.news.length - lines.length;
  if (rest > 0) lines.push(`  … +${rest}`);
  say(
    `${programs} program, ${figures} angka, ${found.news.length} berita / ${programs} programmes, ${figures} figures, ${found.news.length} news items`,
  );
  say(lines.join('\n'));
  for (const [what, number] of Object.entries(found.notTaken)) say(`Tidak diambil / not taken: ${what} ${number}`);
  for (const remark of found.remarks) say(`\n${remarkText(remark)}`);
  say(
    `\n${countOf(found, 'left-out')} isian tidak akan terbit, ${countOf(found, 'doubt')} perlu dilihat / ${countOf(found, 'left-out')} entries would be left out, ${countOf(found, 'doubt')} to look at`,
  );
}

const figuresIn = (metrics: unknown): number =>
  (Array.isArray(metrics) ? (metrics as { observations?: unknown[] }[]) : []).reduce(
    (sum, { observations }) => sum + (observations?.length ?? 0),
    0,
  );
