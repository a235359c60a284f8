import { one } from './find.js';

/** The list beside a message scrolls for itself: the line that is open shall be in sight. */
export function scrolled(): void {
  const open = one('aside .line:has([aria-current])');
  const aside = one('aside');
  if (open && aside) aside.scrollTop = open.offsetTop - aside.clientHeight / 3;
}
