import { all } from './find.js';

/** Asks before a page is left, only where something would be lost: words in a box that nothing keeps. @param isUnkept of the answer */
export function leaving(isUnkept: () => boolean): void {
  let isSent = false;
  document.addEventListener('submit', () => (isSent = true));
  addEventListener('pageshow', () => (isSent = false));
  addEventListener('beforeunload', (event) => {
    const typed = all<HTMLTextAreaElement>('main textarea:not(#jawaban)');
    if (!isSent && (isUnkept() || typed.some(({ value, defaultValue }) => value != defaultValue)))
      event.preventDefault();
  });
}
