import type { JsonObject } from '../../json.js';
import type { Match } from '../normalise.js';
import type { Context } from './context.js';
import type { Item } from './news-item.js';
import { unknownProgramName } from './messages.js';
import { keyOf, wordsOf } from './words.js';

/** A title of one short word ("Jalan", "RSUD") stands in news about anything. */
const SHORT_TITLE = 6;

interface Phrase {
  words: string[];
  program: string;
  by: 'word' | 'title';
  /** As it is written in the settings or the programme. */
  written: string;
}

/** Finds the programmes that an item is about, each with the reason. */
export type MatchItem = (item: Item) => Match[];

/** @param projects the programmes of this edition */
export function programMatcher(projects: readonly JsonObject[], { config, telling }: Context): MatchItem {
  const ids = new Map(projects.map(({ id }) => [String(id).toLowerCase(), String(id)]));
  const tags = new Map<string, Set<string>>();
  const phrases = new Map<string, Phrase[]>();
  const tag = (name: string, program: string) => {
    const key = keyOf(name);
    if (key) tags.set(key, (tags.get(key) ?? new Set()).add(program));
  };
  const phrase = (written: string, program: string, by: Phrase['by']) => {
    const [first, ...rest] = wordsOf(written);
    if (first === undefined || (by == 'title' && !rest.length && first.length < SHORT_TITLE)) return;
    phrases.set(first, [...(phrases.get(first) ?? []), { words: [first, ...rest], program, by, written }]);
  };
  for (const { id, title } of projects) {
    const program = String(id);
    const named = Object.entries(config.programs).find(([written]) => written.toLowerCase() == program.toLowerCase());
    for (const name of [program, String(title), ...(named?.[1].tags ?? [])]) tag(name, program);
    for (const written of named?.[1].words ?? []) phrase(written, program, 'word');
    phrase(String(title), program, 'title');
  }

  return ({ source, fields, labels, named, origins }) => {
    const found = new Map<string, Match>();
    const add = (program: string | undefined, by: Match['by'], reason: string) => {
      if (program !== undefined && !found.has(program))
        found.set(program, { news: fields.id, program, by, found: reason });
    };
    const known = (name: string) => [ids.get(name.toLowerCase()) ?? [], ...(tags.get(keyOf(name)) ?? [])].flat();
    for (const name of named) {
      const programs = known(name);
      for (const program of programs) add(program, 'tag', name);
      if (!programs.length)
        telling.add(source, 'doubt', { ...origins[0]!, column: 'program', value: name }, unknownProgramName);
    }
    for (const { name, by, program } of labels) {
      if (program !== undefined) add(ids.get(program.toLowerCase()), 'category', name);
      for (const meant of tags.get(keyOf(name)) ?? []) add(meant, by, name);
    }
    for (const text of [fields.title, fields.summary]) {
      const words = typeof text == 'string' ? wordsOf(text) : [];
      words.forEach((word, index) => {
        for (const { words: wanted, program, by, written } of phrases.get(word) ?? [])
          if (wanted.every((part, offset) => words[index + offset] == part)) add(program, by, written);
      });
    }
    return [...found.values()].sort((a, b) => (a.program < b.program ? -1 : 1));
  };
}
