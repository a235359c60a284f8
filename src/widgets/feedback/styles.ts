import { css } from '../css.js';
import { fieldStyles } from './field.styles.js';

export const styles =
  fieldStyles +
  css`
    /* The room was for the form; what a person is told about a message needs less. */
    :host {
      min-height: 0;
    }
    form,
    .whole {
      display: grid;
      gap: 18px;
    }
    .whole[hidden] {
      display: none;
    }
    .body .title {
      margin: 0 0 16px;
    }
    .field,
    fieldset {
      display: grid;
      /* A date field would be as wide as it likes to be. */
      grid-template-columns: minmax(0, 1fr);
      gap: 6px;
      min-width: 0;
      padding: 0;
      margin: 0;
      border: 0;
    }
    legend {
      padding: 0 0 6px;
    }
    .segments {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 78px), 1fr));
      border: 1px solid var(--opd-control-edge, var(--_c));
      border-radius: var(--opd-control-radius, 6px);
      overflow: hidden;
    }
    .segments label {
      position: relative;
      display: grid;
      place-items: center;
      min-height: 44px;
      font-size: 14px;
      text-align: center;
      overflow-wrap: normal;
      box-shadow:
        -1px 0 var(--opd-control-edge, var(--_c)),
        0 -1px var(--opd-control-edge, var(--_c));
    }
    .segments input {
      position: absolute;
      inset: 0;
      margin: 0;
      opacity: 0;
    }
    .segments label:has(:checked) {
      background: var(--opd-accent, var(--_a));
      color: var(--opd-on-accent, var(--_o));
      font-weight: 600;
    }
    .segments label:has(:focus-visible) {
      outline: 2px solid var(--opd-ink, var(--_i));
      outline-offset: -4px;
    }
    .list label,
    .check {
      display: flex;
      gap: 10px;
      align-items: center;
      min-height: 44px;
    }
    [type='checkbox'],
    .list input {
      flex: none;
      width: 20px;
      height: 20px;
      margin: 0;
      accent-color: var(--opd-accent, var(--_a));
    }
    .note,
    .seen {
      padding: 12px 14px;
      border: 1px solid var(--opd-line, var(--_l));
      border-radius: var(--opd-control-radius, 6px);
      background: var(--opd-sunken, var(--_k));
    }
    .consent {
      display: grid;
      gap: 6px;
      font-size: 13px;
      line-height: 18px;
    }
    .check {
      font-size: 15px;
      line-height: 22px;
    }
    .seen {
      display: grid;
      gap: 4px;
      margin: -8px 0 0;
    }
    .seen div {
      display: flex;
      flex-wrap: wrap;
      column-gap: 8px;
    }
    .seen dt {
      flex: 0 0 9em;
    }
    .seen dd {
      flex: 1 1 11em;
    }
    dd {
      margin: 0;
      color: var(--opd-ink, var(--_i));
    }
    .summary a {
      color: var(--opd-bad, var(--_b));
    }
    .summary {
      padding: 14px 16px;
      border: 2px solid var(--opd-bad, var(--_b));
      border-radius: var(--opd-control-radius, 6px);
    }
    .summary:focus {
      outline: 2px solid var(--opd-accent, var(--_a));
      outline-offset: 2px;
    }
    .summary a {
      display: inline-block;
      padding: 11px 0;
      font-weight: 600;
    }
    .count {
      margin-top: -12px;
    }
    .heard,
    .trap,
    .field > #photos {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    .trap input {
      width: 1px;
    }
    #photos + .button {
      justify-self: start;
      margin: 0;
      cursor: pointer;
    }
    #photos:focus-visible + .button {
      outline: 2px solid var(--opd-accent, var(--_a));
      outline-offset: 1px;
    }
    .wide {
      margin: 0;
    }
    .outcome {
      padding: 0 0 16px;
    }
    .outcome b {
      font-size: 16px;
    }
    summary {
      min-height: 44px;
      align-content: center;
      color: var(--opd-accent, var(--_a));
    }
    .elsewhere dt {
      font-weight: 600;
    }
    .elsewhere dd {
      margin: 0 0 10px;
    }
    .waiting {
      margin: 16px -20px -20px;
      padding: 16px 20px;
      border-top: 1px solid var(--opd-line, var(--_l));
    }
    .waiting li {
      padding: 12px 0;
      border-bottom: 1px solid var(--opd-line, var(--_l));
    }
    .photos li {
      display: flex;
      justify-content: space-between;
      align-items: center;
    }
  `;
