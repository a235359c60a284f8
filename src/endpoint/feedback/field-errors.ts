import type { ProblemDetails } from '../../contract/index.js';
import { Refusal } from './refusal.js';

/** Collects what is wrong with a message, so that all of it is told at once. */
export class FieldErrors {
  readonly #found: NonNullable<ProblemDetails['errors']> = [];

  /** @param path names on the way to the field @param id what is wrong, in Indonesian @param en and in English */
  add(path: readonly string[], id: string, en: string): void {
    const pointer = path.map((name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
    this.#found.push({ pointer, detail: `${id} / ${en}` });
  }

  /** @throws Refusal where anything was found */
  done(): void {
    if (this.#found.length) throw new Refusal('invalid', { errors: this.#found });
  }
}
