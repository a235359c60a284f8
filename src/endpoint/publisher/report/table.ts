import { html } from 'hono/html';
import type { Markup } from './markup.js';

/** A column: its heading, and what stands in a row. */
export interface Column<Row> {
  heading: string;
  cell: (row: Row) => Markup | string;
  number?: true;
}

const kind = ({ number }: { number?: true }): Markup | string => (number ? html` class="number"` : '');

/**
 * A table that becomes a list of cards on a narrow screen. The roles are written out because a browser takes them away from
 * what is not laid out as a table.
 */
export function table<Row>(caption: Markup | string, columns: Column<Row>[], rows: readonly Row[]): Markup {
  const [first, ...others] = columns;
  return html`<table role="table">
    ${
      caption &&
      html`<caption>
        ${caption}
      </caption>`
    }
    <thead role="rowgroup">
      <tr role="row">
        ${columns.map((column) => html`<th role="columnheader" scope="col" ${kind(column)}>${column.heading}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        (row) =>
          html`<tr role="row">
            <th role="rowheader" scope="row">${first!.cell(row)}</th>
            ${others.map(
              (column) => html`<td role="cell" data-name="${column.heading}" ${kind(column)}>${column.cell(row)}</td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
