import type { Message } from '../../finding.js';
import type { Place, Remark } from '../../sources/found.js';
import { Remarks } from '../../sources/remarks.js';

/** Collects what is to be told, by source. */
export class Telling {
  readonly #remarks = new Map<string, Remarks>();

  add(source: string, level: Remark['level'], place: Place, message: Message): void {
    const { file, row, column, value } = place;
    const remarks = this.#remarks.get(source) ?? new Remarks();
    this.#remarks.set(source, remarks);
    remarks.add(level, { file, row, column, value }, message);
  }

  of(source: string): Remark[] {
    return this.#remarks.get(source)?.all ?? [];
  }
}
