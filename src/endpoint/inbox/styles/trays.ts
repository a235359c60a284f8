import { css } from '../../../widgets/css.js';

/** Trays and filters above a list. */
export const trayStyles = css`
  body.list main {
    max-width: none;
    padding: 0;
  }
  body.list .said {
    margin: 16px;
  }
  .column {
    min-width: 0;
  }
  .trays {
    padding: 16px 16px 0;
  }
  .trays ul {
    display: flex;
    flex-wrap: wrap;
    margin: 0;
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--_c);
    border-radius: 6px;
    list-style: none;
  }
  .trays li {
    flex: 1 0 auto;
    margin: 0 -1px -1px 0;
    border-right: 1px solid var(--_c);
    border-bottom: 1px solid var(--_c);
  }
  /* On small phones two and two: with their numbers four do not fit. */
  @media (width < 26em) {
    .trays ul {
      display: grid;
      grid-template-columns: 1fr 1fr;
    }
  }
  .trays a {
    display: block;
    padding: 11px 5px;
    color: inherit;
    font-size: 0.875rem;
    line-height: 22px;
    text-align: center;
    text-decoration: none;
  }
  .trays a:hover {
    text-decoration: underline;
  }
  .trays a:focus-visible {
    outline-offset: -4px;
    outline-color: currentcolor;
  }
  .trays [aria-current] {
    background: var(--_a);
    color: var(--_o);
    font-weight: 600;
  }
  .filters {
    padding: 8px 16px 4px;
  }
  .filters label {
    min-width: 0;
  }
  .filters .fields,
  .seek {
    gap: 8px;
    margin: 0 0 8px;
  }
  .filters .fields > * {
    flex-basis: 8.5rem;
  }
  .filters :is(select, [type='search']) {
    margin: 0;
  }
  .seek {
    display: flex;
  }
  .seek button {
    flex: none;
    margin: 0;
    padding-inline: 14px;
  }
  .filters summary,
  .narrowed {
    font-size: 0.875rem;
  }
  .narrowed {
    margin: 0;
    padding: 11px 0;
  }
`;
