import { css } from '../widgets/css.js';
import { markStyles } from './mark-styles.js';

/** The panel looks the same on every site: it is no part of the page. */
export const styles =
  markStyles +
  css`
    :host {
      --ink: #19201d;
      --muted: #55605b;
      --surface: #fff;
      --sunken: #f3f5f4;
      --line: #dce2df;
      --soft: #b3bdb9;
      --accent: #0b6b5b;
      --bad: #a5281b;
      --on-bad: #fff;
      color-scheme: light dark;
    }
    @media (prefers-color-scheme: dark) {
      :host {
        --ink: #edf1ef;
        --muted: #a6b0ac;
        --surface: #171c1a;
        --sunken: #202625;
        --line: #343d3a;
        --soft: #56615d;
        --accent: #5cc8b4;
        --bad: #ff9c8e;
        --on-bad: #0d1513;
      }
    }
    .panel {
      position: fixed;
      top: 24px;
      right: 24px;
      box-sizing: border-box;
      width: 420px;
      max-width: calc(100vw - 48px);
      max-height: calc(100vh - 48px);
      overflow: auto;
      overscroll-behavior: contain;
      border: 1px solid var(--ink);
      border-radius: 8px;
      background: var(--surface);
      color: var(--ink);
      font:
        15px/22px system-ui,
        sans-serif;
      text-align: start;
      pointer-events: auto;
    }
    .panel:focus {
      outline: none;
    }
    header,
    li,
    .fine,
    footer {
      padding: 16px 20px;
    }
    li,
    .fine,
    footer {
      border-top: 1px solid var(--line);
    }
    header,
    footer,
    .actions {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 4px 20px;
    }
    header {
      position: sticky;
      top: 0;
      z-index: 1;
      align-items: start;
      flex-wrap: nowrap;
      background: var(--surface);
    }
    footer {
      min-height: 44px;
      padding-block: 4px;
    }
    .actions {
      justify-content: start;
      margin-top: 8px;
    }
    h2,
    h3,
    h4,
    p,
    ol,
    pre {
      margin: 0;
      padding: 0;
      font: inherit;
    }
    h2 {
      font-weight: 600;
      font-size: 18px;
      line-height: 24px;
    }
    h3 {
      display: flex;
      align-items: center;
      gap: 10px;
      margin-bottom: 6px;
      font-weight: 600;
      font-size: 16px;
      line-height: 24px;
    }
    h4,
    .do {
      font-weight: 600;
      font-size: 14px;
      line-height: 20px;
    }
    .do {
      margin-top: 10px;
    }
    ol {
      list-style: none;
    }
    .meta,
    .fine p {
      color: var(--muted);
      font-size: 14px;
      line-height: 20px;
    }
    code,
    pre {
      font:
        13px/21px ui-monospace,
        monospace;
      overflow-wrap: anywhere;
    }
    code {
      padding: 1px 4px;
      border-radius: 3px;
      background: var(--sunken);
    }
    pre {
      margin-top: 8px;
      padding: 10px 14px;
      border: 1px solid var(--line);
      border-radius: 6px;
      background: var(--sunken);
      white-space: pre-wrap;
    }
    pre b {
      color: var(--accent);
      font-weight: inherit;
    }
    button {
      box-sizing: border-box;
      min-height: 44px;
      padding: 8px 17px;
      border: 1px solid var(--soft);
      border-radius: 6px;
      background: none;
      color: var(--accent);
      font: inherit;
      font-weight: 600;
      cursor: pointer;
    }
    button:hover {
      border-color: var(--accent);
    }
    .link {
      padding: 8px 0;
      border: 0;
      font-weight: 400;
      text-decoration: underline;
      text-underline-offset: 3px;
    }
    header .link {
      flex: none;
      margin-top: -10px;
    }
    .fine .link {
      float: right;
      margin: -10px 0 0 20px;
      font-size: 14px;
    }
    footer .meta,
    footer .link,
    footer code {
      font-size: 13px;
    }
    :focus-visible {
      outline: 3px solid var(--accent);
      outline-offset: 2px;
    }
    .back,
    .heard {
      display: none;
    }
    .heard {
      display: block;
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    @media (max-width: 640px) {
      .actions {
        column-gap: 12px;
      }
      .actions button:not(.link) {
        padding-inline: 13px;
      }
      .panel {
        top: 0;
        right: 0;
        width: 100%;
        max-width: none;
        max-height: 100%;
        border-width: 0 0 1px;
        border-radius: 0;
      }
      .aside {
        top: auto;
        bottom: 0;
        border-width: 1px 0 0;
      }
      .aside > :not(.back) {
        display: none;
      }
      .aside > .back {
        display: flex;
      }
    }
    @media print {
      .panel {
        display: none;
      }
    }
  `;
