import { css } from '../css.js';

export const styles = css`
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .group {
    margin-top: 12px;
  }
  details li {
    padding: 3px 0;
  }
`;
