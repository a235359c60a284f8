import { css } from '../../../widgets/css.js';

/** Forced colours and paper. */
export const printStyles = css`
  @media (forced-colors: active) {
    nav [aria-current] {
      border-color: Highlight;
    }
    .said,
    .notice {
      border-width: 2px;
    }
  }
  @media print {
    :root:root {
      color-scheme: light;
    }
    body {
      font-size: 11pt;
    }
    .skip,
    #menu,
    .menu,
    main form,
    .buttons,
    .screen {
      display: none;
    }
    header,
    main {
      padding-left: 0;
      padding-right: 0;
    }
    main {
      max-width: none;
    }
    a {
      color: inherit;
    }
    h2,
    h3 {
      break-after: avoid;
    }
    tr,
    li,
    img {
      break-inside: avoid;
    }
  }
`;
