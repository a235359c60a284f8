import { css } from '../../../widgets/css.js';

/** One message and what is done with it. */
export const messageStyles = css``;
