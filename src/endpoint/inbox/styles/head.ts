import { css } from '../../../widgets/css.js';

/** A head with so many ways that a small desktop has no line for them. */
const MANY = 'header:where(:has(nav li:nth-child(6)))';
const FEW = 'header:where(:not(:has(nav li:nth-child(6))))';

/** What every width has: one line, in which names get shorter and, where there is no room for a part of them, go. */
const base = css`
  header {
    position: relative;
    display: flex;
    align-items: center;
    gap: 0 28px;
    min-height: 61px;
    padding: 0 16px;
    border-bottom: 1px solid var(--_l);
  }
  .app {
    flex: 1 1 0;
    display: flex;
    flex-wrap: wrap;
    gap: 0 5px;
    height: 44px;
    min-width: 7.5rem;
    margin: 0;
    overflow: hidden;
    color: var(--_m);
    line-height: 44px;
  }
  .app a {
    flex: none;
    padding-right: 12px;
    color: var(--_i);
    font-size: 1.0625rem;
    font-weight: 700;
    text-decoration: none;
  }
  .app a:focus-visible {
    outline-offset: -2px;
  }
  .app span {
    flex: 1 1 4.5rem;
    max-width: max-content;
  }
  .app span ~ span {
    flex-basis: 9rem;
  }
  .app span,
  .who span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  header nav ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  header nav a {
    display: block;
    color: inherit;
    text-decoration: none;
    white-space: nowrap;
  }
  header nav a:hover {
    text-decoration: underline;
  }
  header nav [aria-current] {
    color: var(--_a);
    font-weight: 600;
  }
  .who {
    color: var(--_m);
  }
  .who form {
    display: contents;
  }
  .who :is(a, button.link) {
    padding: 11px 0;
    white-space: nowrap;
  }
  @supports not selector(:popover-open) {
    header {
      flex-wrap: wrap;
    }
  }
  @media (pointer: coarse) {
    .who .keys {
      display: none;
    }
  }
`;

/** The ways lie behind a button. */
const folded = (header: string): string => css`
  ${header} {
    gap: 0 16px;
  }
  ${header} .app span ~ span {
    display: none;
  }
  ${header} button.menu {
    flex: none;
    margin: 7px 0 7px auto;
  }
  ${header} #menu {
    padding: 4px 0 12px;
  }
  ${header} #menu:popover-open {
    position: absolute;
    inset: 0 0 auto auto;
    width: min(100%, 24rem);
    margin: 60px 0 0;
    padding: 8px 16px 16px;
    border: solid var(--_l);
    border-width: 0 0 1px 1px;
    background: var(--_s);
    color: var(--_i);
  }
  ${header} #menu::backdrop {
    background: rgb(0 0 0 / 40%);
  }
  ${header} nav a {
    padding: 11px 0 11px 12px;
    border-left: 3px solid transparent;
  }
  ${header} nav [aria-current] {
    border-color: var(--_a);
  }
  ${header} .who {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 20px;
    margin-top: 8px;
    padding: 8px 0 0 15px;
    border-top: 1px solid var(--_l);
  }
  ${header} .who span {
    flex-basis: 100%;
    white-space: normal;
  }
`;

/** The ways stand in the line. */
const inLine = (header: string): string => css`
  ${header} {
    padding: 0 24px;
  }
  ${header} .app {
    flex: 1000 1 7.5rem;
    max-width: max-content;
  }
  ${header} button.menu {
    display: none;
  }
  /* No popover here: what would be one is always there. */
  ${header} #menu {
    position: static;
    display: flex;
    flex: 1 1 auto;
    justify-content: space-between;
    gap: 0 24px;
    width: auto;
    min-width: 0;
    height: auto;
    margin: 0;
    padding: 0;
    overflow: visible;
    border: 0;
    background: none;
    color: inherit;
  }
  ${header} nav {
    flex: none;
  }
  ${header} nav ul {
    display: flex;
    gap: 0 clamp(14px, 1.6vw, 24px);
  }
  ${header} nav a {
    padding: 19px 0 17px;
    border-bottom: 2px solid transparent;
  }
  ${header} nav [aria-current] {
    border-color: var(--_a);
  }
  ${header} .who {
    flex: 0 1 auto;
    display: flex;
    align-items: center;
    gap: 16px;
    min-width: 0;
  }
`;

/** Name, whose it is, ways, who is signed in; who has many ways opens them by a button on small desktops, too. */
export const headStyles = css`
  ${base}
  @media (width < 62.5em) {
    ${folded('header')}
  }
  @media (62.5em <= width < 80em) {
    ${folded(MANY)}
    ${inLine(FEW)}
  }
  @media (width >= 80em) {
    ${inLine('header')}
  }
`;
