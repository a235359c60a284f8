import { differentNews, repeatedId } from './messages.js';
import type { Part } from './parts.js';

/** Ids become names of files, and on some machines these do not tell capital from small letters. */
export function reportRepeatedIds(programs: Part[]): void {
  const seen = new Map<string, string>();
  for (const { file, value, report } of programs) {
    const id = String(value.id);
    const before = seen.get(id.toLowerCase());
    if (before) report('error', ['id'], repeatedId(id, before));
    else seen.set(id.toLowerCase(), file);
  }
}

/** The same item in two feeds is published once; two that differ under one id are a mistake in one of them. */
export function reportDifferentNews(news: Part[]): void {
  const seen = new Map<string, Part>();
  for (const part of news) {
    const id = String(part.value.id);
    const before = seen.get(id);
    if (before && JSON.stringify(before.value) != JSON.stringify(part.value))
      part.report('warning', ['id'], differentNews(id, before.file));
    seen.set(id, part);
  }
}
