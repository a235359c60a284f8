import { css } from '../../../widgets/css.js';

/** Head, ways, and the room of the content. */
export const frameStyles = css`
  .skip {
    position: absolute;
    left: 8px;
    top: -60px;
    z-index: 3;
    padding: 11px 16px;
    background: var(--_s);
  }
  .skip:focus {
    top: 7px;
  }
  header {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 28px;
    padding: 0 16px;
    border-bottom: 1px solid var(--_l);
  }
  .app {
    flex: 1 1 0;
    margin: 0;
    color: var(--_m);
  }
  .app a {
    display: inline-block;
    padding: 11px 12px 11px 0;
    color: var(--_i);
    font-size: 1.0625rem;
    line-height: 1.3;
    font-weight: 700;
    text-decoration: none;
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
  @media (pointer: coarse) {
    .who .keys {
      display: none;
    }
  }
  main {
    max-width: 1208px;
    margin: 0 auto;
    padding: 24px 16px 64px;
  }
  main > :where(p, ul, ol, dl, form, h1, h2, h3, details, blockquote) {
    max-width: 47.75rem;
  }

  @media (width < 62.5em) {
    .app {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
    }
    .app span ~ span {
      display: none;
    }
    header {
      gap: 0 16px;
      min-height: 60px;
    }
    button.menu {
      flex: none;
      margin: 7px 0;
    }
    #menu {
      padding: 4px 0 12px;
    }
    #menu:popover-open {
      position: absolute;
      inset: 0 0 auto;
      width: 100%;
      margin: 59px 0 0;
      padding: 8px 16px 16px;
      border: 0;
      border-bottom: 1px solid var(--_l);
      background: var(--_s);
      color: var(--_i);
    }
    #menu::backdrop {
      background: rgb(0 0 0 / 40%);
    }
    header nav a {
      padding: 11px 0 11px 12px;
      border-left: 3px solid transparent;
    }
    header nav [aria-current] {
      border-color: var(--_a);
    }
    .who {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 20px;
      margin-top: 8px;
      padding: 8px 0 0 15px;
      border-top: 1px solid var(--_l);
    }
    .who span {
      flex-basis: 100%;
    }
    .who :is(a, button) {
      min-height: 44px;
      padding: 11px 0;
    }
  }
  @media (62.5em <= width < 76em) {
    .app span ~ span {
      display: none;
    }
  }
  /* Who has many ways does without the publisher's name: one line of head is worth more. */
  @media (62.5em <= width < 90em) {
    header:has(nav li:nth-child(6)) .app span ~ span {
      display: none;
    }
    .who span {
      max-width: 11rem;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
  }
  @media (width >= 62.5em) {
    header {
      min-height: 60px;
      padding: 0 24px;
    }
    .app {
      flex: none;
    }
    button.menu {
      display: none;
    }
    /* No popover here: what would be one is always there. */
    #menu {
      position: static;
      display: flex;
      flex: 1;
      justify-content: space-between;
      gap: 0 24px;
      width: auto;
      height: auto;
      margin: 0;
      padding: 0;
      overflow: visible;
      border: 0;
      background: none;
      color: inherit;
    }
    header nav ul {
      display: flex;
      flex-wrap: wrap;
      gap: 0 clamp(14px, 1.6vw, 24px);
    }
    header nav a {
      padding: 19px 0 17px;
      border-bottom: 2px solid transparent;
    }
    header nav [aria-current] {
      border-color: var(--_a);
    }
    .who {
      flex: none;
      display: flex;
      align-items: center;
      gap: 16px;
    }
    .who :is(a, button) {
      padding: 11px 0;
    }
    main {
      padding: 32px 40px 80px;
    }
  }
`;
