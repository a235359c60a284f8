import type { Part } from '../snippet.js';
import { codeLines } from './code-lines.js';
import { copy } from './copy.js';
import { make } from './make.js';
import type { PageWords } from './words.js';

/** How long "copied" stays, in milliseconds. */
const SEEN = 4000;

/** Something to copy, with its button. It stays the same element while its code changes, and so keeps the focus. */
export class PartBlock {
  readonly #label = make('h3');
  readonly #status = make('span', { className: 'meta', role: 'status' });
  readonly #button = make('button', { type: 'button', className: 'quiet-button' });
  readonly #code = make('code');
  readonly element = make(
    'div',
    { className: 'part' },
    make('div', { className: 'part-head' }, this.#label, this.#status, this.#button),
    make('pre', { className: 'code' }, this.#code),
  );
  #text = '';
  #timer?: ReturnType<typeof setTimeout>;

  constructor(private readonly words: PageWords) {
    this.#button.addEventListener('click', () => void this.#copy());
  }

  /** @param isFirst whose button says what it copies; the others say it to a screen reader */
  show({ label, code }: Part, isFirst: boolean): void {
    const { copyAddress, copyCode, copyPart } = this.words;
    this.#label.textContent = label;
    this.#button.textContent = isFirst ? (/^https?:\S+$/.test(code) ? copyAddress : copyCode) : copyPart;
    if (isFirst) this.#button.removeAttribute('aria-label');
    else this.#button.setAttribute('aria-label', `${copyPart}: ${label}`);
    if (code == this.#text) return;
    this.#text = code;
    this.#tell('');
    this.#code.replaceChildren(...codeLines(code));
  }

  async #copy(): Promise<void> {
    if (await copy(this.#text)) {
      this.#button.focus();
      this.#tell(this.words.copied);
      this.#timer = setTimeout(() => this.#tell(''), SEEN);
    } else {
      getSelection()?.selectAllChildren(this.#code);
      this.#tell(this.words.press);
    }
  }

  #tell(text: string): void {
    clearTimeout(this.#timer);
    this.#status.textContent = text;
  }
}
