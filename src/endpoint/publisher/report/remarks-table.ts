import { html } from 'hono/html';
import type { Remark } from '../../sources/found.js';
import type { SourceConfig } from '../config.js';
import { foreign, type Markup } from './markup.js';
import { counted } from './summary.js';
import { table, type Column } from './table.js';

/** Remarks that say the same of the same column and value, told together. */
interface Together {
  remark: Remark;
  rows: number[];
  /** How many more there are of the kind. */
  more: number;
}

function together(remarks: readonly Remark[]): Together[] {
  const groups = new Map<string, Together>();
  for (const remark of remarks) {
    const { file, column, value, problem, remedy, row, more = 0 } = remark;
    const key = JSON.stringify([file, column, value, problem.id, remedy.id]);
    const group = groups.get(key) ?? { remark, rows: [], more: 0 };
    groups.set(key, group);
    if (row !== undefined) group.rows.push(row);
    group.more += more;
  }
  return [...groups.values()];
}

/** A table has rows and columns, anything else items and parts. */
const PLACES = { table: ['baris', 'kolom'], other: ['butir', 'bagian'] } as const;

/** "realisasi.csv, baris 14, 17, kolom Fisik". */
function place({ file, column }: Remark, rows: readonly number[], type: SourceConfig['type']): Markup {
  const [row, part] = PLACES[type == 'table' ? type : 'other'];
  const inRows = rows.length ? `, ${row} ${rows.join(', ')}` : '';
  return html`${foreign(file)}${inRows}${column === undefined ? '' : html`, ${part} ${foreign(column)}`}`;
}

const columns = (type: SourceConfig['type']): Column<Together>[] => [
  { heading: 'Tempat', cell: ({ remark, rows }) => place(remark, rows, type) },
  {
    heading: 'Isi',
    cell: ({ remark: { value } }) =>
      value === undefined ? '' : value ? html`<code>${foreign(value)}</code>` : 'kosong',
  },
  {
    heading: 'Masalah',
    cell: ({ remark, more }) =>
      html`${foreign(remark.problem.id)}${more ? html` <b>Dan ${counted(more)} lagi yang sama.</b>` : ''}`,
  },
  { heading: 'Yang perlu dilakukan', cell: ({ remark }) => foreign(remark.remedy.id) },
];

/** Remarks of one level as a table: where, what stands there, what is wrong, what to do. */
export const remarksTable = (
  caption: string,
  remarks: readonly Remark[],
  type: SourceConfig['type'],
): Markup | string => (remarks.length ? table(caption, columns(type), together(remarks)) : '');

/** A remark that stands alone: why a source could not be read. */
export const remarkNote = (remark: Remark, type: SourceConfig['type']): Markup => {
  const rows = remark.row === undefined ? [] : [remark.row];
  return html`<p>
    ${foreign(remark.problem.id)} ${foreign(remark.remedy.id)} <small>${place(remark, rows, type)}</small>
  </p>`;
};
