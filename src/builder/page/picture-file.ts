import { the } from './make.js';

/** Shows the picture that a snippet leads to, and finds its size: the snippet names it, so that nothing jumps. */
export class PictureFile {
  readonly #image = the<HTMLImageElement>('#picture-file');
  readonly #note = the('#picture-note');
  #address = '';
  #size?: { width: number; height: number };

  /** @param changed is called once the size is known */
  constructor(
    private readonly missing: string,
    changed: () => void,
  ) {
    this.#image.addEventListener('load', () => {
      this.#size = { width: this.#image.naturalWidth, height: this.#image.naturalHeight };
      this.#image.hidden = false;
      this.#note.textContent = '';
      changed();
    });
    this.#image.addEventListener('error', () => {
      this.#note.textContent = this.missing;
    });
  }

  /** @param address of the picture; empty where there is none @returns its size, once it is known */
  show(address: string): { width: number; height: number } | undefined {
    if (address != this.#address) {
      this.#address = address;
      this.#size = undefined;
      this.#image.hidden = true;
      this.#note.textContent = '';
      if (address) this.#image.src = address;
      else this.#image.removeAttribute('src');
    }
    return this.#size;
  }
}
