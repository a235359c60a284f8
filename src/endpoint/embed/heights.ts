import type { EmbedOptions } from './options.js';
import type { EmbedTarget } from './widgets.js';

/** Width of an iframe where nobody says another. */
export const USUAL_WIDTH = 600;

/** The picture of a card is half as high as it is wide, and at most so high. */
const pictureHeight = (width: number): number => Math.min(Math.round(width / 2), 320);

/**
 * Height of an iframe in pixels before its page tells its own, and for good where no script runs: what the usual page of this
 * widget needs at this width. Longer ones scroll.
 */
export function heightOf(
  { widget }: Pick<EmbedTarget, 'widget'>,
  { variant, picture, feedback, limit = 5 }: Omit<EmbedOptions, 'lang' | 'theme'> = {},
  width = USUAL_WIDTH,
): number {
  /** Text takes more lines on a phone than in a column. */
  const at = (phone: number, column: number, wide: number): number =>
    width < 360 ? phone : width < 440 ? column : wide;
  switch (widget) {
    case 'program-card':
      return at(615, 525, 500) + (picture == 'none' ? 0 : pictureHeight(width)) + (feedback ? at(84, 66, 48) : 0);
    case 'progress-meter':
      return variant == 'compact' ? at(268, 238, 230) : at(323, 283, 274);
    case 'news-feed':
      return 46 + limit * at(168, 135, 120);
    case 'feedback-form':
      return variant == 'quick' ? at(320, 280, 260) : at(1880, 1775, 1720);
    case 'feedback-status':
      return 305;
    case 'feedback-list':
      return 125 + limit * at(260, 212, 190);
  }
}
