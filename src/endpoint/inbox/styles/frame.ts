import { css } from '../../../widgets/css.js';

/** The room of the content, and the way past the head. */
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
  main {
    max-width: 1208px;
    margin: 0 auto;
    padding: 24px 16px 64px;
  }
  main > :where(p, ul, ol, dl, form, h1, h2, h3, details, blockquote) {
    max-width: 47.75rem;
  }
  @media (width >= 62.5em) {
    main {
      padding: 32px 40px 80px;
    }
  }
`;
