import { buttonStyles } from '../button.styles.js';
import { css } from '../css.js';

/** Fields, buttons and what is said beside them, of the form and of the status. */
export const fieldStyles =
  buttonStyles +
  css`
    :host {
      --_c: #7a8580;
      --_o: #fff;
    }
    @supports (color: light-dark(red, red)) {
      :host {
        --_c: light-dark(#7a8580, #87928d);
        --_o: light-dark(#fff, #0d1513);
      }
    }
    input:where([type='text'], [type='search'], [type='datetime-local']),
    textarea,
    select {
      box-sizing: border-box;
      width: 100%;
      min-height: 44px;
      padding: 10px 12px;
      margin: 0;
      border: 1px solid var(--opd-control-edge, var(--_c));
      border-radius: var(--opd-control-radius, 6px);
      background: var(--opd-surface, var(--_s));
      color: inherit;
      /* Smaller text makes phones zoom in when the field is touched. */
      font: 16px/22px a;
      font-family: inherit;
    }
    textarea {
      resize: vertical;
    }
    ::placeholder {
      color: var(--opd-muted, var(--_m));
      opacity: 1;
    }
    [aria-invalid='true'] {
      border: 2px solid var(--opd-bad, var(--_b));
    }
    input:focus-visible,
    textarea:focus-visible,
    select:focus-visible {
      outline-offset: 1px;
    }
    .fault,
    .bad {
      color: var(--opd-bad, var(--_b));
    }
    .fault {
      font-weight: 600;
      font-size: 13px;
      line-height: 18px;
    }
    .good {
      color: var(--opd-accent, var(--_a));
    }
    .warn {
      color: var(--opd-warn, var(--_w));
    }
    .primary {
      background: var(--opd-accent, var(--_a));
      border-color: var(--opd-accent, var(--_a));
      color: var(--opd-on-accent, var(--_o));
      text-align: center;
    }
    .buttons {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 16px;
    }
    .buttons .button {
      margin: 8px 0;
    }
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .excerpt {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 3;
      overflow: hidden;
    }
    [tabindex='-1']:focus {
      outline: none;
    }
  `;
