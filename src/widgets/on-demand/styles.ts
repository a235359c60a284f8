import { buttonStyles } from '../button.styles.js';
import { css } from '../css.js';

export const styles =
  buttonStyles +
  css`
    :host([variant='inline']) .link {
      padding: 0;
    }
    .text slot {
      display: block;
    }
  `;
