import { clock } from '../../i18n/format.js';
import { wholeWords } from '../../i18n/whole.js';
import type { Choice } from '../choice.js';
import type { PageLanguage } from '../snippet.js';
import { make, the } from './make.js';
import { INERT, type PageWords } from './words.js';

export const WIDTHS = ['320', '400', ''] as const;

/** The real widget, in the chosen look and width. */
export class Preview {
  readonly #stage = the('#stage');
  readonly #holder = the('#holder');
  readonly #note = the('#preview-note');
  #widget?: HTMLElement;
  #made = '';
  readonly #size = new ResizeObserver(() => this.#measure());

  /** @param resized is told the height and width of the widget in CSS pixels */
  constructor(
    private readonly page: PageLanguage,
    private readonly words: PageWords,
    private readonly resized: (height: number, width: number) => void,
  ) {}

  show(choice: Choice, attributes: Record<string, string>, width: string): void {
    this.#stage.dataset.ground = choice.ground;
    this.#holder.dataset.width = width;
    const made = `${choice.widget} ${choice.variant}`;
    if (made != this.#made) this.#make(choice);
    this.#made = made;
    const widget = this.#widget!;
    for (const name of widget.getAttributeNames())
      if (!(name in attributes) && !/^(style|inert|lang)$/.test(name)) widget.removeAttribute(name);
    for (const [name, value] of Object.entries(attributes))
      if (widget.getAttribute(name) != value) widget.setAttribute(name, value);
    if (widget.lang != choice.language) widget.lang = choice.language;
    widget.style.setProperty('--opd-accent', choice.accent);
    if (!widget.parentNode) this.#place(choice.variant == 'inline');
  }

  #make(choice: Choice): void {
    this.#size.disconnect();
    const widget = document.createElement(`opd-${choice.widget}`);
    widget.append(' ');
    const isInert = INERT.includes(choice.widget);
    widget.inert = isInert;
    this.#note.textContent = isInert ? this.words.inert : this.words.waiting;
    const tell = (text: string) => () => {
      if (!isInert) this.#note.textContent = text;
    };
    widget.addEventListener('load', () => tell(this.words.loaded(clock(wholeWords(this.page), Date.now())))());
    widget.addEventListener('error', tell(this.words.failed));
    this.#holder.replaceChildren();
    this.#widget = widget;
  }

  /** A meter of a sentence stands in one. */
  #place(inSentence: boolean): void {
    const { before, after } = this.words;
    const widget = this.#widget!;
    this.#holder.replaceChildren(
      inSentence ? make('p', { className: 'sentence' }, `${before} `, widget, after) : widget,
    );
    this.#size.observe(widget);
  }

  #measure(): void {
    const { height, width } = this.#widget!.getBoundingClientRect();
    this.resized(Math.ceil(height), Math.round(width));
  }
}
