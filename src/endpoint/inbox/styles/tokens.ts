import { css } from '../../../widgets/css.js';
import { fieldStyles } from '../../../widgets/feedback/field.styles.js';
import { widgetStyles } from '../../../widgets/widget.styles.js';

/** The colours that a widget's sheet sets on its element, light and dark, said of the page. */
const coloursOf = (sheet: string): string =>
  (sheet.match(/(?:@supports[^{]*\{\s*)?:host \{[^}]*--_[^}]*\}(?:\s*\})?/g) ?? [])
    .join('\n')
    .replaceAll(':host', ':root');

/**
 * The widgets' own colours: surface --_s, sunken --_k, ink --_i, muted --_m, line --_l, edge of quiet buttons --_e, accent --_a,
 * warn --_w, bad --_b, track --_t, edge of controls --_c, on accent --_o; and --_r, the row that is open.
 */
export const tokenStyles =
  coloursOf(widgetStyles) +
  coloursOf(fieldStyles) +
  css`
    :root {
      color-scheme: light dark;
      --_r: #e8f2ef;
    }
    @supports (color: light-dark(red, red)) {
      :root {
        --_r: light-dark(#e8f2ef, #1c2b28);
      }
    }
  `;
