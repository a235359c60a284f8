import { css } from '../css.js';
import { buttonStyles } from '../button.styles.js';
import { barStyles } from './bar.js';

export const styles =
  barStyles +
  buttonStyles +
  css`
    dl,
    dd {
      margin: 0;
    }
    .behind {
      color: var(--opd-warn, var(--_w));
    }
    .far-behind {
      color: var(--opd-bad, var(--_b));
    }
    .ahead,
    .on-plan {
      color: var(--opd-accent, var(--_a));
    }
    :host([variant='inline']) b {
      white-space: nowrap;
      text-decoration: underline var(--opd-accent, var(--_a)) 2px;
      text-underline-offset: 4px;
    }
    :host([variant='inline']) span {
      color: var(--opd-muted, inherit);
    }
    :host([variant='inline']) .bar {
      display: inline;
      margin: 0 4px;
    }
    :host([variant='compact']) .number {
      font-size: 22px;
      line-height: 28px;
    }
    :host([variant='compact']) .title {
      font-size: 15px;
    }
    :host([variant='compact']) .meta:first-child {
      display: none;
    }
    .aside .meta:last-child {
      margin-top: 12px;
    }
    .root,
    .card {
      height: 100%;
    }
    :host([variant='compact']) .body {
      padding-bottom: 8px;
    }
    :host([variant='compact']) .foot {
      border: 0;
      min-height: 36px;
    }
    @media (forced-colors: active) {
      .hold {
        border: 1px solid;
      }
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      align-items: baseline;
      gap: 0 12px;
      margin: 12px 0 6px;
    }
    .notice {
      margin-top: 16px;
      padding: 12px 16px;
      border: 1px solid var(--opd-line, var(--_l));
      border-radius: var(--opd-control-radius, 6px);
      background: var(--opd-sunken, var(--_k));
    }
    dl {
      margin-top: 16px;
      padding-top: 14px;
      border-top: 1px solid var(--opd-line, var(--_l));
    }
    .feedback {
      display: flow-root;
      margin-top: 12px;
    }
    /* Keeps the room of a usual sentence, behind what is said: a float that takes no width. */
    .feedback::before {
      content: '120 pesan warga, 110 selesai, separuh dijawab dalam 12 hari kerja (12 bulan terakhir, dihitung 24 Nov 2026, 07.55 WIB)';
      float: left;
      width: 100%;
      margin-right: -100%;
      visibility: hidden;
    }
    dl div {
      display: flex;
      justify-content: space-between;
      gap: 16px;
      padding: 2px 0;
    }
    dt {
      flex: none;
      color: var(--opd-muted, var(--_m));
    }
    dd {
      text-align: end;
    }
    article img,
    .room {
      display: grid;
      place-content: center;
      width: 100%;
      height: auto;
      aspect-ratio: 2;
      max-height: 320px;
      object-fit: cover;
      background: var(--opd-track, var(--_t));
    }
    summary {
      padding: 11px 0;
      color: var(--opd-accent, var(--_a));
      cursor: pointer;
    }
    .aside {
      margin-top: 20px;
    }
    @media print {
      button {
        display: none;
      }
      .card {
        break-inside: avoid;
      }
    }
    .body:has(.aside) {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, max(40%, 999 * (640px - 100%))), 1fr));
      gap: 0 36px;
    }
  `;
