import '../../src/define/news-feed.js';
import { allInside, button, place } from './place.js';

/** Puts a news feed into the page. */
export const feed = (endpoint: string, more: Record<string, string | number> = {}) =>
  place('opd-news-feed', { endpoint, ...more });

/** The headings of its items. */
export const titles = (element: Element): string[] => allInside(element, '.title').map(({ innerText }) => innerText);

/** Presses "more" like a person: with the focus on it. */
export function more(element: Element): void {
  const pressed = button(element, 'Muat berita lain');
  pressed.focus();
  pressed.click();
}
