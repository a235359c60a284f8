import { colourFrom, type Choice } from '../choice.js';
import { OWN, contrastInWords } from '../contrast.js';
import type { PageLanguage } from '../snippet.js';
import { the } from './make.js';
import type { PageWords } from './words.js';

/** Says of the colour what it is called and whether it can be read; a warning where it cannot. */
export function showColour({ accent, ground }: Choice, page: PageLanguage, words: PageWords): void {
  const field = the<HTMLInputElement>('[name=colour]');
  const note = the('#colour-note');
  const isColour = !!colourFrom(field.value);
  field.setAttribute('aria-invalid', String(!isColour));
  const { words: said, enough } = contrastInWords(accent, ground, page);
  const names: Record<string, string> = words.colours;
  const name = names[accent || OWN.light[0]];
  note.textContent = isColour ? [name && `${name}.`, said].filter(Boolean).join(' ') : words.wrongColour;
  note.classList.toggle('warning', !isColour || !enough);
}
