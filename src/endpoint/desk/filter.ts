import type { Kind } from '../../contract/index.js';
import type { Tray } from './case.js';

/** What a list shows; each field is one name in the page's address. All that is missing does not narrow. */
export interface Filter {
  tray: Exclude<Tray, 'merged'>;
  kind?: Kind;
  service?: string;
  program?: string;
  /** Only for a coordinator: one agency, or `none` for those that belong to no agency yet. */
  agency?: string;
  district?: string;
  /** Only those whose answer is overdue. */
  overdue?: boolean;
  /** Only those assigned to who asks. */
  mine?: boolean;
  /** Words to look for, a ticket, or a number. */
  query?: string;
}

/** Where a page of a list begins: after this message in the list's order. */
export interface Cursor {
  /** The value by which the list is ordered, of the last message before it. */
  at: number;
  id: number;
}
