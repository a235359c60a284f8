import { css } from '../../../widgets/css.js';

/** Forced colours and paper. */
export const printStyles = css`
  @media (forced-colors: active) {
    header nav [aria-current],
    .line:has([aria-current]) {
      border-color: Highlight;
    }
    .trays [aria-current] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    header nav a {
      border-color: Canvas;
    }
    .line {
      border-left-color: Canvas;
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
    header #menu,
    .menu,
    main form:not(#banyak),
    aside,
    .around,
    .trays,
    .filters,
    .many,
    .choose,
    .pages,
    .handler,
    .said,
    .buttons,
    .screen {
      display: none;
    }
    header,
    main,
    body.message main,
    .line,
    .group {
      padding-left: 0;
      padding-right: 0;
    }
    /* Also where the screen has columns: paper in landscape is as wide. */
    body,
    body.message,
    main,
    body:is(.list, .message) main {
      display: block;
      max-width: none;
    }
    .line {
      border-left: 0;
    }
    .photos {
      max-width: 60%;
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
