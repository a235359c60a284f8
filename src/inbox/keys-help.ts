import { made, one } from './find.js';
import { words } from './words.js';

const NAME = 'opd-tombol-pintas';

/** Storage may be closed to us: then the keys are on, and switched off until the page is left. */
function kept(): string | null {
  try {
    return localStorage.getItem(NAME);
  } catch {
    return null;
  }
}
function keep(value: string): void {
  try {
    localStorage.setItem(NAME, value);
  } catch {
    // Nothing to be done.
  }
}

/** The list of keys, with the switch that turns them off; a button in the head opens it even then. */
export function keysHelp(): { isOn: () => boolean; show: () => void } {
  const box = made('input');
  box.type = 'checkbox';
  box.checked = kept() != 'mati';
  box.addEventListener('change', () => keep(box.checked ? 'hidup' : 'mati'));
  const list = made('dl');
  for (const [names, does] of Object.entries(words.keys)) {
    const keys = names.split(' ').flatMap((name) => [made('kbd', name), ' ']);
    list.append(made('dt', ...keys), made('dd', does));
  }
  const close = made('button', words.close);
  const form = made('form', close);
  form.method = 'dialog';
  close.autofocus = true;
  const title = made('h2', words.keysTitle);
  title.id = 'keys-title';
  const dialog = made('dialog', title, list, made('label', box, words.keysOn), form);
  dialog.setAttribute('aria-labelledby', title.id);
  const show = () => dialog.showModal();
  const open = made('button', words.keysButton);
  open.type = 'button';
  open.className = 'link keys';
  open.addEventListener('click', show);
  one('.who a')?.before(open);
  document.body.append(dialog);
  return { isOn: () => box.checked, show };
}
