import { made, one } from './find.js';
import { words } from './words.js';

/** A button that copies a one-time link: on a phone it is hard to choose from end to end. Only where the browser lets pages copy. */
export function copyLink(): void {
  const link = one('#tautan');
  // Missing on pages without TLS.
  if (!link || !('clipboard' in navigator)) return;
  const button = made('button', words.copy);
  const said = made('span');
  said.setAttribute('role', 'status');
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(link.textContent!).then(
      () => (said.textContent = words.copied),
      () => getSelection()?.selectAllChildren(link),
    );
  });
  const line = made('p', button, said);
  line.className = 'buttons';
  link.after(line);
}
