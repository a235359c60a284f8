import { all, one } from './find.js';
import { keysHelp } from './keys-help.js';

const links = (): HTMLElement[] => all('main .line h3 a');
/** The line that has the focus; its link, or what else is in it. */
const focused = (): HTMLElement | null => document.activeElement?.closest<HTMLElement>('.line') ?? null;

function move(step: 1 | -1): void {
  const next = one(`.around [rel=${step > 0 ? 'next' : 'prev'}]`);
  if (one('article')) return next?.click();
  const lines = links();
  const at = lines.findIndex((link) => focused()?.contains(link));
  (at < 0 ? lines[0] : lines[at + step])?.focus();
}

/** On a message: takes it. In the list: assigns the chosen lines, or the one with the focus, to me. */
function take(): void {
  const button = one('[data-key=a]');
  if (button) return button.click();
  const assign = one('[value=assign]');
  const whom = one<HTMLSelectElement>('[name=petugas]');
  const box = focused()?.querySelector<HTMLInputElement>('.choose input');
  if (!assign || !whom) return;
  if (box && !one('.choose :checked')) box.checked = true;
  if (!one('.choose :checked')) return;
  whom.value = 'me';
  assign.click();
}

function answer(): void {
  const box = one<HTMLTextAreaElement>('#jawaban');
  const closed = box?.closest('details');
  if (closed) closed.open = true;
  box?.focus();
}

const ACTS: Record<string, () => void> = {
  j: () => move(1),
  k: () => move(-1),
  o: () => focused()?.querySelector('a')?.click(),
  u: () => one('.around .back')?.click(),
  x: () => focused()?.querySelector<HTMLInputElement>('.choose input')?.click(),
  a: take,
  r: answer,
  '/': () => one('[type=search]')?.focus(),
};

/** Single keys, off wherever somebody writes, and altogether where they were switched off (WCAG 2.1.4). */
export function keys(): void {
  if (!one('.column')) return;
  const help = keysHelp();
  document.addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, altKey, metaKey, defaultPrevented } = event;
    if (ctrlKey || altKey || metaKey || defaultPrevented || !help.isOn() || one('dialog[open]')) return;
    if (target instanceof Element && target.closest('input:not([type=checkbox], [type=radio]), select, textarea'))
      return;
    const act = key == '?' ? help.show : Object.hasOwn(ACTS, key) ? ACTS[key] : undefined;
    if (!act) return;
    event.preventDefault();
    act();
  });
}
