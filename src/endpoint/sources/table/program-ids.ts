import { createHash } from 'node:crypto';
import { identifier } from '../../../contract/read.js';
import { slug } from '../../slug.js';

const LONGEST_ID = 100;

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 6);

/** An id made of a name; what is cut off a long one lives on in a hash, so that two long names stay two. */
function slugOf(name: string): string {
  const whole = slug(name, Infinity);
  if (!whole) return `program-${hashOf(name)}`;
  return whole.length > LONGEST_ID ? `${whole.slice(0, LONGEST_ID).replace(/-$/, '')}-${hashOf(name)}` : whole;
}

/** The ids of a table's programmes, each given once. */
export class ProgramIds {
  readonly #taken = new Set<string>();

  /** Gives a new programme its id: its code where that can be part of an address, else one made of code or title. */
  add(code: string, title: string, agency: string): string {
    let id = identifier(code, '') ?? slugOf(code || title);
    // Two programmes of one name: the later one takes its agency, or what else it is known by, into its id.
    if (this.#has(id))
      id = `${id.slice(0, LONGEST_ID)}-${agency ? slugOf(agency).slice(0, 20) : hashOf(`${code}\n${title}`)}`;
    for (let count = 2, base = id; this.#has(id); count++) id = `${base.slice(0, LONGEST_ID)}-${count}`;
    this.#taken.add(id.toLowerCase());
    return id;
  }

  /** Capitals make no other file. */
  #has(id: string): boolean {
    return this.#taken.has(id.toLowerCase());
  }
}
