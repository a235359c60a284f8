import { css } from '../../../widgets/css.js';

/** Forms: labels above their fields, everything 44 px high. */
export const fieldStyles = css`
  label,
  legend {
    display: block;
    padding: 0;
    font-weight: 600;
  }
  fieldset {
    min-width: 0;
    margin: 20px 0 0;
    padding: 0;
    border: 0;
  }
  label:has([type='checkbox'], [type='radio']) {
    display: flex;
    gap: 12px;
    padding: 11px 0;
    font-weight: 400;
    cursor: pointer;
  }
  input,
  select,
  textarea {
    display: block;
    width: 100%;
    min-height: 44px;
    margin: 4px 0 16px;
    padding: 9px 12px;
    border: 1px solid var(--_c);
    border-radius: 6px;
    background: var(--_s);
    color: inherit;
    /* Smaller text makes phones zoom in when the field is touched. */
    font:
      1rem/1.375 system-ui,
      sans-serif;
  }
  /* What narrows a table stands above it in as few rows as fit. */
  form.filter {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr));
    align-items: end;
    max-width: none;
    column-gap: 12px;
  }
  form.filter button {
    margin: 0 0 16px;
  }
  textarea {
    min-height: 8.5rem;
    resize: vertical;
    field-sizing: content;
  }
  ::placeholder {
    color: var(--_m);
    opacity: 1;
  }
  [type='checkbox'],
  [type='radio'] {
    flex: none;
    width: 20px;
    height: 20px;
    min-height: 0;
    margin: 1px 0;
    padding: 0;
    accent-color: var(--_a);
  }
  [aria-invalid='true'] {
    border: 2px solid var(--_b);
  }
  :is(input, select, textarea):focus-visible {
    outline-offset: 1px;
  }
  .hint {
    display: block;
    margin: -10px 0 16px;
    color: var(--_m);
    font-size: 0.8125rem;
    line-height: 1.385;
    font-weight: 400;
  }
  label .hint {
    margin: 0;
  }
  label:has([type='checkbox'], [type='radio']) + .hint {
    margin: -8px 0 8px 32px;
  }
  fieldset > .hint + .hint {
    margin-top: 12px;
  }
  fieldset + button {
    margin-top: 16px;
  }
  .fault {
    display: block;
    margin: 4px 0 0;
    color: var(--_b);
    font-size: 0.8125rem;
    line-height: 1.385;
    font-weight: 600;
  }
  [aria-invalid] + .fault {
    margin: -12px 0 16px;
  }
  .fields {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0 16px;
  }
  .fields > * {
    flex: 1 1 11rem;
  }
  .fields > button {
    flex: none;
  }

  button,
  .button {
    display: inline-block;
    min-height: 44px;
    margin: 0 8px 8px 0;
    padding: 10px 18px;
    border: 1px solid var(--_e);
    border-radius: 6px;
    background: var(--_s);
    color: var(--_a);
    font:
      600 0.9375rem/1.4667 system-ui,
      sans-serif;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }
  main form button:not(button ~ button, :is(td, li, tfoot, details) button, .quiet, .link, .danger) {
    border-color: var(--_a);
    background: var(--_a);
    color: var(--_o);
  }
  :is(button, .button):hover {
    border-color: currentcolor;
  }
  main form button:not(.quiet, .link, .danger):hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  button.danger {
    color: var(--_b);
  }
  button.link {
    min-height: 0;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    font-weight: 400;
    text-align: start;
    text-decoration: underline;
  }
  main button.link,
  .buttons > a:not(.button) {
    padding: 11px 0;
    font-weight: 400;
  }
  button:disabled {
    border-color: var(--_l);
    background: var(--_k);
    color: var(--_m);
    cursor: default;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    margin: 16px 0 24px;
  }
  .buttons > * {
    margin: 0;
  }
  @media (width < 30em) {
    .buttons > :is(button:not(.link), .button) {
      flex: 1 1 100%;
    }
  }
`;
