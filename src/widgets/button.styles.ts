import { css } from './css.js';

/** A button with an edge. */
export const buttonStyles = css`
  .button {
    display: inline-block;
    padding: 10px 18px;
    margin: 12px 12px 12px 0;
    border: 1px solid var(--opd-edge, var(--_e));
    border-radius: var(--opd-control-radius, 6px);
    color: var(--opd-accent, var(--_a));
    font-weight: 600;
  }
`;
