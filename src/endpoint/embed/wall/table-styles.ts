import { css } from '../../../widgets/css.js';

/** A table that becomes a list on phones, where each cell says what it is. */
export const tableStyles = css`
  table {
    width: 100%;
    margin: 8px 0 0;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 10px 16px 10px 0;
    border-bottom: 1px solid var(--_l);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
  }
  :is(th, td):last-child {
    padding-right: 0;
  }
  thead th {
    color: var(--_m);
    font-size: 13px;
    line-height: 18px;
    vertical-align: bottom;
  }
  @media (width < 640px) {
    thead {
      position: absolute;
      clip-path: inset(50%);
    }
    table,
    tbody,
    tr,
    tbody th,
    td {
      display: block;
    }
    tr {
      padding: 10px 0;
      border-bottom: 1px solid var(--_l);
    }
    td,
    tbody th {
      padding: 0;
      border: 0;
    }
    td[data-label]::before {
      content: attr(data-label) ': ';
      color: var(--_m);
    }
  }
`;
