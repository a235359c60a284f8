import { css } from '../../../widgets/css.js';

/** Lines of messages, and what is done to many; on wide screens a column beside the rest. */
export const listStyles = css`
  main .group,
  .group {
    position: sticky;
    top: 0;
    z-index: 1;
    display: flex;
    justify-content: space-between;
    margin: 0;
    padding: 8px 16px;
    border-top: 1px solid var(--_l);
    border-bottom: 1px solid var(--_l);
    background: var(--_k);
    font-size: 0.875rem;
    line-height: 22px;
  }
  .lines + .group {
    border-top: 0;
  }
  .group span {
    color: var(--_m);
    font-weight: 400;
  }
  .lines.lines {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .line {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 12px;
    padding: 12px 16px 12px 13px;
    border-left: 3px solid transparent;
    border-bottom: 1px solid var(--_l);
  }
  .line p {
    margin: 0;
    color: var(--_m);
    font-size: 0.8125rem;
    line-height: 18px;
  }
  .line h3 {
    grid-column: 1;
    margin: 2px 0;
    font-size: 0.9375rem;
    line-height: 22px;
    font-weight: 400;
  }
  .line h3:last-of-type:not(:has(~ .choose)) {
    grid-column: 1 / -1;
  }
  .line h3 a {
    display: -webkit-box;
    overflow: hidden;
    color: inherit;
    text-decoration: none;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  /* The whole line leads to the message. */
  .line h3 a::after {
    content: '';
    position: absolute;
    inset: 0 0 0 -3px;
  }
  .line h3 a:focus-visible {
    outline: none;
  }
  .line h3 a:focus-visible::after {
    outline: 2px solid var(--_a);
    outline-offset: -2px;
  }
  .line:hover h3 a {
    text-decoration: underline;
  }
  .line:has([aria-current]) {
    border-left-color: var(--_a);
    background: var(--_r);
  }
  .line.strong h3,
  .line:has([aria-current]) h3 {
    font-weight: 600;
  }
  .line .bad,
  .line .soon {
    font-weight: 600;
  }
  .line .bad {
    color: var(--_b);
  }
  .line .soon {
    color: var(--_i);
  }
  .line .facts {
    grid-column: 1;
  }
  .line .facts b {
    color: var(--_i);
  }
  .line label.choose {
    position: relative;
    z-index: 1;
    grid-area: 2 / 2 / 4;
    align-self: center;
    justify-self: end;
    display: grid;
    place-items: center;
    width: 44px;
    height: 44px;
    margin: -2px -12px -6px 0;
    padding: 0;
  }
  .pages {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 24px;
    margin: 0;
    padding: 8px 16px;
  }
  .pages a {
    padding: 11px 0;
  }
  .pages [rel='next'] {
    margin-left: auto;
    font-weight: 600;
  }
  .empty {
    padding: 32px 16px;
    border-top: 1px solid var(--_l);
  }
  .empty h2 {
    margin: 0 0 4px;
  }
  .many {
    padding: 16px;
    border-top: 1px solid var(--_l);
  }
  .many h2 {
    margin: 0 0 4px;
  }
  .many .act {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 8px;
    margin-bottom: 12px;
  }
  .many label {
    flex: 1 1 10rem;
  }
  .many :is(select, button) {
    margin-bottom: 0;
  }
  .many .buttons {
    margin-bottom: 0;
  }
  .many .buttons button {
    flex: 0 1 auto;
  }
  .gist {
    display: none;
  }
  @media (width < 62.5em) {
    .beside {
      display: contents;
    }
    /* What can be done comes up with the first tick. */
    main:has(.choose :checked) .many p.muted {
      display: none;
    }
  }
  /* Where the screen is high enough to show some of the list above it. */
  @media (width < 62.5em) and (height >= 45em) {
    main:has(.choose :checked) .many {
      position: sticky;
      bottom: 0;
      z-index: 2;
      max-height: 40vh;
      overflow: auto;
      border-top: 2px solid var(--_a);
      background: var(--_s);
    }
  }
  @media (width >= 62.5em) {
    body.list main {
      display: grid;
      grid-template-columns: 396px minmax(0, 1fr);
      grid-template-rows: auto 1fr;
      align-items: start;
      min-height: calc(100vh - 61px);
    }
    body.list .said {
      grid-column: 1 / -1;
      margin: 16px 20px 0;
    }
    body.list .column {
      height: 100%;
      border-right: 1px solid var(--_l);
    }
    .column .trays {
      padding: 16px 20px 0;
    }
    .column .filters {
      padding: 8px 20px 4px;
    }
    .column :is(.group, .pages, .empty) {
      padding-inline: 20px;
    }
    .column .line {
      padding-inline: 17px 20px;
    }
    .beside {
      position: sticky;
      top: 0;
      max-width: 36rem;
      padding: 32px 40px;
    }
    .gist {
      display: block;
    }
    .gist h2 {
      margin: 0 0 4px;
      font-size: 1.5625rem;
      line-height: 1.28;
    }
    .many {
      margin-top: 28px;
      padding: 24px 0 0;
    }
  }
`;
