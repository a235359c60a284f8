import { css } from '../css.js';
import { fieldStyles } from '../feedback/field.styles.js';

export const styles =
  fieldStyles +
  css`
    .body,
    form {
      display: grid;
      gap: 10px;
      align-content: start;
    }
    .message {
      display: grid;
      gap: 8px;
    }
    form > .button {
      justify-self: start;
      margin: 0;
    }
    .own,
    .reply {
      white-space: pre-line;
    }
    .reply {
      padding: 12px 14px;
      border: 1px solid var(--opd-line, var(--_l));
      border-radius: var(--opd-control-radius, 6px);
      background: var(--opd-sunken, var(--_k));
    }
    ol {
      margin: 8px 0 0 6px;
      padding: 0;
      list-style: none;
    }
    ol li {
      position: relative;
      padding: 0 0 16px 20px;
      border-inline-start: 1px solid var(--opd-line, var(--_l));
    }
    ol li::before {
      content: '';
      position: absolute;
      inset-inline-start: -6px;
      top: 4px;
      box-sizing: border-box;
      width: 11px;
      height: 11px;
      border: 2px solid var(--opd-muted, var(--_m));
      border-radius: 50%;
      background: var(--opd-surface, var(--_s));
    }
    ol .latest {
      border-color: transparent;
    }
    ol .latest::before {
      border-color: var(--opd-accent, var(--_a));
      border-width: 6px;
    }
    ul li {
      padding: 10px 0;
      border-top: 1px solid var(--opd-line, var(--_l));
    }
  `;
