import { css } from '../../../widgets/css.js';
import { tableStyles } from './table-styles.js';

/** Pages that say how messages are answered: alone or in a frame, on a phone, on a wall, on paper. */
export const wallStyles =
  tableStyles +
  css`
    :root:not([data-theme]) {
      color-scheme: light dark;
    }
    body {
      padding: 24px 16px;
      background: #f3f5f4;
    }
    @supports (color: light-dark(red, red)) {
      body {
        background: light-dark(#f3f5f4, #202827);
      }
    }
    :root body {
      max-width: 1128px;
    }
    .body {
      padding: 24px 20px 28px;
    }
    h1 {
      margin: 4px 0 20px;
      font-size: 28px;
      line-height: 34px;
      font-weight: 700;
      text-wrap: balance;
    }
    h2 {
      margin: 0 0 12px;
      font-size: 18px;
      line-height: 24px;
      font-weight: 600;
    }
    .top {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0 16px;
    }
    .top a {
      padding: 8px 0;
    }
    .parts {
      display: grid;
      gap: 32px 48px;
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 16px;
      margin: 0 0 20px;
    }
    .head b {
      font-size: 38px;
      line-height: 40px;
      white-space: nowrap;
    }
    .head span {
      flex: 1 12em;
      text-wrap: pretty;
    }
    dl {
      margin: 0;
    }
    .facts > div {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0 16px;
      padding: 8px 0;
      border-top: 1px solid var(--_l);
    }
    dt {
      color: var(--_m);
    }
    dd {
      margin: 0;
    }
    .facts dd {
      text-align: end;
    }
    .bad {
      color: var(--_b);
      font-weight: 600;
    }
    ol {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .months li {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 2px 16px;
      margin: 0 0 16px;
    }
    .months svg {
      flex: 1 0 100%;
      height: 8px;
      overflow: visible;
    }
    .track {
      fill: var(--_t);
    }
    .fill {
      fill: var(--_a);
    }
    .whole {
      margin-top: 40px;
    }
    .definitions {
      margin-top: 40px;
      padding-top: 20px;
      border-top: 1px solid var(--_l);
    }
    .definitions h2 {
      color: var(--_i);
    }
    .definitions ul {
      margin: 0;
      padding: 0 0 0 18px;
      columns: 22em 2;
      column-gap: 48px;
    }
    .definitions li {
      margin: 0 0 6px;
      break-inside: avoid;
    }
    .ways {
      display: flex;
      flex-wrap: wrap;
      gap: 0 24px;
      margin-top: 20px;
    }
    .ways a {
      padding: 11px 0;
    }
    .ways .button {
      padding: 10px 18px;
      border: 1px solid var(--_a);
      border-radius: 6px;
      background: var(--_a);
      color: var(--_s);
      text-decoration: none;
    }
    @media (width >= 860px) {
      body {
        padding: 40px 24px;
      }
      .body {
        padding: 32px 40px 36px;
      }
      h1 {
        font-size: 34px;
        line-height: 40px;
      }
      .parts {
        grid-template-columns: 1fr 1fr;
      }
      .foot {
        padding: 0 40px;
      }
    }
    @media (forced-colors: active) {
      .track {
        fill: Canvas;
        stroke: CanvasText;
      }
      .fill {
        fill: Highlight;
      }
      .bad {
        text-decoration: underline;
      }
    }
    @media print {
      body {
        padding: 0;
        background: none;
      }
      .card {
        border: 0;
      }
      .ways,
      .screen {
        display: none;
      }
      .track,
      .fill {
        print-color-adjust: exact;
        -webkit-print-color-adjust: exact;
      }
      tr,
      .months li {
        break-inside: avoid;
      }
    }
  `;
