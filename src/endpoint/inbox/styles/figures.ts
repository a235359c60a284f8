import { css } from '../../../widgets/css.js';

/** Tables of numbers: on a phone they scroll in their box, and no word of theirs is broken. */
export const figureStyles = css`
  .figures :is(th, td) {
    overflow-wrap: normal;
  }
  .figures td {
    white-space: nowrap;
  }
  .figures :is(th, td):last-child {
    padding-right: 0;
  }
  .figures tfoot :is(th, td) {
    border-bottom: 0;
    font-weight: 600;
  }
`;
