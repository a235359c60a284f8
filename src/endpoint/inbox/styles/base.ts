import { css } from '../../../widgets/css.js';

/**
 * Type, links and room around them. Plain elements look right as they are; the few classes:
 * text: `.muted`, `.meta` (small and muted), `.bad`, `.warn`, `.new`; `.unseen` is there for screen readers alone.
 * `.notice` is a sunken box to be read first, with `.bad` or `.warn` where it tells of trouble.
 * `button`, `.button`: the first of a form is the filled one; `.quiet` has an edge, `.link` looks like a link, `.danger` takes away.
 * `.buttons` is a row of them, `.fields` a row of fields that wraps, `.hint` and `.fault` are said beside a field.
 * `table.figures` has numbers at the right; `.wide` is a box in which a wide table scrolls.
 */
export const baseStyles = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  html {
    text-size-adjust: none;
    -webkit-text-size-adjust: none;
  }
  body {
    margin: 0;
    background: var(--_s);
    color: var(--_i);
    font:
      0.9375rem/1.4667 system-ui,
      sans-serif;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  h1 {
    margin: 0 0 8px;
    font-size: 1.5625rem;
    line-height: 1.28;
    font-weight: 700;
    text-wrap: balance;
  }
  h2 {
    margin: 32px 0 12px;
    font-size: 1.0625rem;
    line-height: 1.4;
    font-weight: 600;
  }
  h3 {
    margin: 20px 0 8px;
    font-size: 0.9375rem;
    font-weight: 600;
  }
  p {
    margin: 0 0 12px;
  }
  b,
  strong {
    font-weight: 600;
  }
  small,
  .meta {
    font-size: 0.8125rem;
    line-height: 1.385;
  }
  small,
  .meta,
  .muted {
    color: var(--_m);
  }
  .bad {
    color: var(--_b);
  }
  .warn {
    color: var(--_w);
  }
  .new {
    color: var(--_a);
    font-weight: 600;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  a,
  .link {
    color: var(--_a);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }
  p.meta > a:only-child {
    display: inline-block;
    padding: 4px 0;
  }
  a:hover,
  .link:hover {
    text-decoration-thickness: 2px;
  }
  :focus-visible {
    outline: 2px solid var(--_a);
    outline-offset: 2px;
    border-radius: 2px;
  }
  main:focus {
    outline: none;
  }
  hr {
    margin: 32px 0;
    border: 0;
    border-top: 1px solid var(--_l);
  }
  code,
  kbd,
  pre {
    font:
      0.8125rem/1.6 ui-monospace,
      monospace;
  }
  pre {
    margin: 0 0 12px;
    padding: 12px 14px;
    overflow: auto;
    border-radius: 6px;
    background: var(--_k);
    white-space: pre-wrap;
  }
  kbd {
    padding: 1px 6px;
    border: 1px solid var(--_e);
    border-radius: 4px;
  }
  blockquote {
    margin: 0 0 12px;
    padding: 10px 14px;
    border-radius: 6px;
    background: var(--_k);
    white-space: pre-line;
  }
  img,
  svg {
    max-width: 100%;
    height: auto;
  }
  .said,
  .notice {
    margin: 0 0 20px;
    padding: 12px 16px;
    border: 1px solid var(--_l);
    border-radius: 6px;
    background: var(--_k);
    color: var(--_i);
  }
  .said {
    border-color: var(--_a);
    background: var(--_r);
  }
  .notice > :first-child {
    margin-top: 0;
  }
  .notice > :last-child {
    margin-bottom: 0;
  }
  .notice.warn {
    border-color: var(--_w);
  }
  .notice.bad {
    border: 2px solid var(--_b);
  }
  @media (prefers-reduced-motion: no-preference) {
    a,
    button {
      transition: background-color 80ms;
    }
  }
`;
