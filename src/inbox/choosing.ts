import { all, made, one } from './find.js';
import { words } from './words.js';

/** Counts the lines that are chosen, and chooses all. */
export function choosing(): void {
  const many = one('.many');
  const title = many?.querySelector('h2');
  if (!many || !title) return;
  const boxes = all<HTMLInputElement>('.choose input');
  const every = made('input');
  every.type = 'checkbox';
  title.after(made('label', every, words.chooseAll));
  const count = made('span');
  count.className = 'muted';
  count.setAttribute('role', 'status');
  title.append(' ', count);
  const tell = () => {
    const chosen = boxes.filter(({ checked }) => checked).length;
    count.textContent = chosen ? words.chosen(chosen) : '';
    every.checked = chosen == boxes.length;
    every.indeterminate = chosen > 0 && !every.checked;
  };
  every.addEventListener('change', () => {
    for (const box of boxes) box.checked = every.checked;
    tell();
  });
  document.addEventListener('change', tell);
  // A browser brings ticks back when somebody comes back to the page.
  addEventListener('pageshow', tell);
}
