import { css } from 'lit';

/** Still shapes of what is to come, in its final size; no shimmer. */
export const placeholderStyles = css`
  .line {
    width: 45%;
    height: 14px;
    margin: 4px 0 8px;
  }
  .title-line {
    width: 80%;
    height: 20px;
  }
  .figure {
    flex: none;
    width: 88px;
    height: 40px;
  }
  .bar-line {
    height: 10px;
    margin-bottom: 34px;
  }
`;
