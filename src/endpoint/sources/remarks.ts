import type { Message } from '../finding.js';
import type { Place, Remark } from './found.js';

/** Remarks of one kind about one column that are told one by one; a table with a wrong column has thousands. */
const EACH = 20;
/** Characters of a value that are shown. */
const LENGTH = 120;

/** Half a character pair cannot be written down as UTF-8. */
const shown = (value: string): string =>
  (value.length > LENGTH ? `${value.slice(0, LENGTH)}…` : value).replace(/\p{Cs}/gu, '\ufffd');

/** Collects what is to be told about a source, within bounds. */
export class Remarks {
  readonly all: Remark[] = [];
  readonly #kinds = new Map<string, Remark[]>();

  add(level: Remark['level'], place: Place, message: Message): void {
    const kind = [level, place.file, place.column, message.remedy.id].join('\n');
    const same = this.#kinds.get(kind) ?? [];
    this.#kinds.set(kind, same);
    if (same.length >= EACH) {
      const last = same[same.length - 1]!;
      last.more = (last.more ?? 0) + 1;
      return;
    }
    const remark = { level, ...place, ...message };
    if (place.value !== undefined) remark.value = shown(place.value);
    same.push(remark);
    this.all.push(remark);
  }
}
