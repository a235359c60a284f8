import { css } from '../../../widgets/css.js';

/** Lists of facts, tables, what opens. */
export const tableStyles = css`
  dl {
    display: grid;
    grid-template-columns: fit-content(38%) 1fr;
    gap: 4px 20px;
    margin: 0 0 16px;
  }
  dt {
    grid-column: 1;
    color: var(--_m);
  }
  dd {
    grid-column: 2;
    margin: 0;
  }
  dl > div {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
  }
  main ul,
  main ol {
    margin: 0 0 12px;
    padding: 0 0 0 20px;
  }
  main :is(ul, ol)[class] {
    padding: 0;
    list-style: none;
  }
  .wide {
    overflow-x: auto;
    margin: 0 0 16px;
  }
  table {
    width: 100%;
    margin: 0 0 16px;
    border-collapse: collapse;
  }
  .wide > table {
    margin: 0;
  }
  caption {
    padding: 0 0 8px;
    font-weight: 600;
    text-align: start;
  }
  th,
  td {
    padding: 11px 16px 11px 0;
    border-bottom: 1px solid var(--_l);
    text-align: start;
    vertical-align: top;
  }
  thead th {
    padding-bottom: 7px;
    color: var(--_m);
    font-size: 0.8125rem;
    line-height: 1.385;
    font-weight: 400;
    vertical-align: bottom;
  }
  tbody th {
    font-weight: 600;
  }
  /* Links that stand alone are high enough for a finger. */
  :is(dd, tbody th) a {
    display: inline-block;
    margin: -4px 0;
    padding: 4px 0;
  }
  .figures :is(td, th + th) {
    text-align: end;
  }
  td :is(button, select, input) {
    margin-top: 0;
    margin-bottom: 0;
  }
  td form {
    display: inline;
  }
  /* On a phone each row becomes a block; columns are named by data-label where a cell alone would not say what it is. */
  @media (width < 40em) {
    table:not(.figures) :is(tbody, tr, td, tbody th, caption),
    table:not(.figures) {
      display: block;
    }
    table:not(.figures) :is(td, tbody th) {
      padding: 0;
      border: 0;
    }
    table:not(.figures) td :is(button, .button) {
      margin-top: 8px;
    }
    table:not(.figures) thead {
      position: absolute;
      clip-path: inset(50%);
    }
    table:not(.figures) tr {
      padding: 12px 0;
      border-bottom: 1px solid var(--_l);
    }
    table:not(.figures) td[data-label]::before {
      content: attr(data-label) ': ';
      color: var(--_m);
    }
  }
  summary {
    min-height: 44px;
    padding: 11px 0;
    color: var(--_a);
    cursor: pointer;
  }
  summary:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  details[open] > summary {
    margin-bottom: 8px;
  }
  dialog {
    max-width: min(30rem, 100vw - 32px);
    padding: 20px 24px;
    border: 1px solid var(--_i);
    border-radius: 8px;
    background: var(--_s);
    color: var(--_i);
  }
  dialog h2 {
    margin-top: 0;
  }
  dialog form button {
    margin: 8px 0 0;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 40%);
  }
`;
