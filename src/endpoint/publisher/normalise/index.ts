import { SETTINGS_FILE } from '../../data-folder.js';
import type { JsonObject } from '../../json.js';
import type { Normalised, NormaliseInput, Origin, SourceFound } from '../normalise.js';
import { agencyFinder, pillarFinder } from './agencies.js';
import type { Context } from './context.js';
import { documentAt, programFile } from './documents.js';
import { groupPrograms } from './group-programs.js';
import { mergeProgram, originsOf } from './merge-programs.js';
import { newsDocuments } from './news-documents.js';
import { readPrevious } from './previous.js';
import { Telling } from './telling.js';

/**
 * Makes one data folder of what all sources tell. The same input gives the same documents, and where no source says anything
 * new they are those of the last time, byte for byte. `remarks` are those of this step alone.
 */
export function normalise({ config, sources, previous, pictures, now }: NormaliseInput): Normalised {
  const context: Context = {
    config,
    agencyOf: agencyFinder(config.settings),
    pillarOf: pillarFinder(config.settings),
    previous: readPrevious(previous),
    pictures,
    now,
    telling: new Telling(),
  };
  const inOrder = asInSettings(
    sources,
    config.sources.map(({ id }) => id),
  );
  const programs = new Map<string, JsonObject>();
  const origins = new Map<string, Origin[]>();
  for (const group of groupPrograms(inOrder, context).sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const path = programFile(group.id);
    programs.set(path, documentAt(path, mergeProgram(group, context)));
    origins.set(...originsOf(group));
  }
  const news = newsDocuments(inOrder, [...programs.values()], context);
  const had = [...(previous?.keys() ?? [])].some((path) => path.startsWith('programs/'));
  // Where programmes were shown, a table that has suddenly none is a slip: nothing is published then.
  const hasNews = [...news.documents.values()].some(({ items }) => Array.isArray(items) && items.length);
  const newsOnly = !programs.size && !had && hasNews;
  return {
    documents: new Map([[SETTINGS_FILE, settingsOf(context, newsOnly)], ...programs, ...news.documents]),
    origins: new Map([...origins, ...news.origins]),
    remarks: new Map(inOrder.map(({ source }) => [source.id, context.telling.of(source.id)])),
    matches: news.matches,
  };
}

/** Whichever source answered first, the one that stands first in the settings counts. */
function asInSettings(sources: readonly SourceFound[], ids: string[]): SourceFound[] {
  const place = (id: string) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  return [...sources].sort((a, b) => place(a.source.id) - place(b.source.id));
}

/** `opd.json`, never dated earlier than before: readers would refuse it. */
function settingsOf({ config, previous }: Context, newsOnly: boolean): JsonObject {
  const [now, before] = [config.settings.publishedDate, previous.settings?.publishedDate];
  const earlier = typeof before == 'string' && !(Date.parse(now ?? '') >= Date.parse(before));
  const settings = newsOnly ? { ...config.settings, newsOnly } : config.settings;
  return documentAt(SETTINGS_FILE, earlier ? { ...settings, publishedDate: before } : settings);
}
