import { css } from './css.js';

/** The list of a news feed. */
export const newsStyles = css`
  .body {
    padding: 0;
  }
  ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, max(30%, 999 * (640px - 100%))), 1fr));
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .text {
    padding: 18px 20px;
  }
  li {
    display: flex;
    justify-content: space-between;
    gap: 16px;
    min-height: 62px;
    padding: 16px 20px;
    border: solid var(--opd-line, var(--_l));
    border-width: 1px 0 0 1px;
    margin: -1px 0 0 -1px;
  }
  li .title {
    font-size: 15px;
    line-height: 22px;
  }
  li a {
    color: inherit;
    text-decoration: none;
  }
  li a:hover {
    text-decoration: underline;
  }
  .summary {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    font-size: 13px;
    line-height: 18px;
  }
  picture {
    display: contents;
  }
  img {
    flex: none;
    width: 84px;
    height: 62px;
    border-radius: 4px;
    object-fit: cover;
    background: var(--opd-track, var(--_t));
  }
`;
