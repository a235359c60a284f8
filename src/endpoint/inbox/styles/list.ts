import { css } from '../../../widgets/css.js';

/** Trays, filters and lines of messages. */
export const listStyles = css``;
