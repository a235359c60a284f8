import { css } from '../../../widgets/css.js';

/** One message and what is done with it. */
export const messageStyles = css`
  .around {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 20px;
    margin: -24px -16px 16px;
    padding: 0 16px;
    border-bottom: 1px solid var(--_l);
  }
  .said + .around {
    margin-top: 0;
  }
  .around > span {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
    margin-left: auto;
  }
  .around a,
  .around > span > span {
    padding: 11px 0;
  }
  .around > span > span {
    color: var(--_m);
  }
  .around [rel] span:first-child {
    display: none;
  }
  article > .notice {
    margin: 12px 0 16px;
  }
  article {
    max-width: 47.75rem;
  }
  article > .meta {
    margin: 0 0 4px;
  }
  article h1 {
    overflow-wrap: anywhere;
  }
  .due {
    margin: 0 0 4px;
  }
  .due b {
    margin-right: 8px;
  }
  .handler {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 16px;
    margin: 0 0 12px;
    color: var(--_m);
  }
  .handler p {
    margin: 0;
    padding: 11px 0;
  }
  .said-by-citizen {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 36px;
  }
  .said-by-citizen > div {
    flex: 1 1 20rem;
    min-width: 0;
  }
  .text {
    margin: 4px 0 16px;
    font-size: 1.0625rem;
    line-height: 1.6;
    white-space: pre-line;
  }
  .text + dl {
    padding-top: 12px;
    border-top: 1px solid var(--_l);
  }
  .photos {
    flex: 0 1 260px;
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 6px;
    align-content: start;
    margin: 4px 0 16px;
  }
  .photos a:first-child,
  .photos figcaption {
    grid-column: 1 / -1;
  }
  .photos img {
    display: block;
    width: 100%;
    max-height: 420px;
    border-radius: 6px;
    background: var(--_t);
    object-fit: cover;
  }
  .photos a:not(:first-child) img {
    aspect-ratio: 4 / 3;
  }
  article > section {
    margin-top: 28px;
    padding-top: 20px;
    border-top: 1px solid var(--_l);
  }
  article > section > h2:first-child {
    margin-top: 0;
  }
  .history.history {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .history li {
    display: grid;
    grid-template-columns: 6.25rem minmax(0, 1fr);
    gap: 0 12px;
    padding: 5px 0;
  }
  .history time {
    color: var(--_m);
  }
  .history blockquote {
    margin: 6px 0;
  }
  .plain.plain {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .family li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 16px;
    padding: 6px 0;
  }
  .family li > div {
    flex: 1 1 16rem;
  }
  .family p {
    margin: 0;
  }
  .family button {
    margin: 0;
  }
  .others details {
    border-bottom: 1px solid var(--_l);
  }
  .others form {
    padding: 0 0 16px;
  }
  .templates li {
    padding: 16px 0 4px;
    border-bottom: 1px solid var(--_l);
  }
  .templates h2 {
    margin: 0 0 8px;
  }
  @media (width < 62.5em) {
    .around > span {
      gap: 0 4px;
    }
    .around [rel] {
      min-width: 44px;
      font-size: 1.25rem;
      line-height: 22px;
      text-align: center;
      text-decoration: none;
    }
    .around [rel] span:first-child {
      display: inline;
    }
    .around [rel] span:last-child {
      position: absolute;
      clip-path: inset(50%);
    }
    body.message aside {
      display: none;
    }
    .handler :is(button) {
      min-height: 44px;
    }
  }
  @media (width >= 62.5em) {
    body.message {
      display: grid;
      grid-template-columns: 396px minmax(0, 1fr);
      grid-template-rows: auto 1fr;
      align-items: start;
      min-height: 100vh;
    }
    body.message header {
      grid-column: 1 / -1;
    }
    /* The list scrolls for itself, so that the message stays where it is. */
    body.message aside {
      position: sticky;
      top: 0;
      height: 100vh;
      overflow-y: auto;
      border-right: 1px solid var(--_l);
      overscroll-behavior: contain;
    }
    body.message main {
      max-width: calc(47.75rem + 80px);
      margin: 0;
      padding-top: 12px;
    }
    .around {
      margin: 0 0 4px;
      padding: 0;
      border: 0;
    }
    .around .back {
      display: none;
    }
  }
`;
