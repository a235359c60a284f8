import { one } from './find.js';

/**
 * A chosen template fills the box at once: in the place of nothing or of another template, below what somebody wrote. Going through
 * the templates by keys leaves one of them, not all.
 */
export function templates(): void {
  const choice = one<HTMLSelectElement>('select[name=templat]');
  const box = one<HTMLTextAreaElement>('#jawaban');
  if (!choice || !box) return;
  const texts = [...choice.options].map(({ dataset }) => dataset.text?.trim());
  let filled: string | undefined;
  let own = '';
  choice.addEventListener('change', () => {
    const text = choice.selectedOptions[0]?.dataset.text;
    if (text == undefined) return;
    const written = box.value.trim();
    if (box.value != filled) own = texts.includes(written) ? '' : written;
    box.value = own ? `${own}\n\n${text}` : text;
    filled = box.value;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
