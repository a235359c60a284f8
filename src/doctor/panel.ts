import type { Fault } from '../contract/page/index.js';
import type { DoctorWords } from '../i18n/id-doctor.js';
import { copyText } from '../widgets/feedback/copy.js';
import type { Findings } from './check.js';
import { empty, fill, make } from './dom.js';
import { isDrawn, Marks } from './marks.js';
import { reportOf } from './report.js';
import { told } from './words.js';

/** What stands between `…` as code. */
const rich = (text: string): (Node | string)[] =>
  text.split('`').map((part, index) => (index % 2 ? make('code', {}, part) : part));

/** Code, its tag names set off. */
const shownCode = (code: string): HTMLElement =>
  make(
    'pre',
    { tabindex: '-1' },
    ...code.split(/(?<=<\/?)([a-z][\w-]*)/).map((part, index) => (index % 2 ? make('b', {}, part) : part)),
  );

interface Actions {
  close(): void;
  again(): void;
}

/** The panel: what is wrong, one thing after the other, then what is in order. */
export class Panel {
  readonly #said = make('p', { class: 'meta' });
  readonly #heard = make('p', { class: 'heard', role: 'status' });
  readonly #list = make('ol');
  readonly #fine = make('p');
  readonly #marks = new Marks();
  readonly element: HTMLElement;
  #findings?: Findings;
  #drawn = '';

  constructor(
    readonly root: ShadowRoot,
    readonly words: DoctorWords,
    { close, again }: Actions,
  ) {
    const [before, mark, after] = words.howToOpen as [string, string, string];
    const title = make('h2', { id: 'title' }, words.title);
    this.element = make(
      'section',
      { class: 'panel', role: 'dialog', 'aria-labelledby': 'title', tabindex: '-1' },
      make(
        'header',
        {},
        make('div', {}, title, this.#said, make('p', { class: 'meta' }, words.onlyYou)),
        make('button', { class: 'link', click: close, 'data-key': 'close' }, words.close),
      ),
      this.#heard,
      this.#list,
      make(
        'div',
        { class: 'fine' },
        make('button', { class: 'link', click: again, 'data-key': 'again' }, words.again),
        make('h4', {}, words.inOrder),
        this.#fine,
      ),
      make(
        'footer',
        {},
        make('span', { class: 'meta' }, `${before} `, make('code', {}, mark), ` ${after}`),
        make('button', { class: 'link', click: () => void this.#copyReport(), 'data-key': 'report' }, words.copyReport),
      ),
      make('header', { class: 'back' }, make('button', { click: () => this.#return() }, words.back)),
    );
    fill(root, [this.#marks.layer, this.element]);
    this.#said.textContent = words.checking;
  }

  /** Says something once, also to those who do not see. */
  say(text: string): void {
    this.#said.textContent = text;
    this.#heard.textContent = text;
  }

  show(findings: Findings): void {
    const { faults, whole, fine, isWaiting } = findings;
    const { words } = this;
    this.#findings = findings;
    const count = faults.filter(({ note }) => !note).length;
    this.#marks.show(faults);
    // What has not changed stays as it is, with the focus and the place that somebody has read to.
    const drawing = reportOf(findings, words).replace(/^.*\n.*\n.*\n/, '');
    const said = `${words.summary(count, whole)}${isWaiting ? ` ${words.checking}` : ''}`;
    if (said != this.#said.textContent) this.say(said);
    if (drawing == this.#drawn) return;
    this.#drawn = drawing;
    const { key } = (this.root.activeElement as HTMLElement | null)?.dataset ?? {};
    empty(this.#list);
    fill(
      this.#list,
      faults.map((fault, index) => this.#item(fault, index + 1)),
    );
    empty(this.#fine);
    fill(this.#fine, rich(fine.join(' · ') || '–'));
    if (key) (this.root.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`) ?? this.element).focus();
  }

  #item(fault: Fault<Element>, number: number): HTMLElement {
    const { words } = this;
    const [title, why, remedy] = told(words, fault);
    const { at, code, note, kind } = fault;
    const shown = code ? shownCode(code) : undefined;
    const key = `${kind} ${number}`;
    return make(
      'li',
      { 'data-kind': kind },
      make('h3', {}, make('span', { class: note ? 'disc note' : 'disc' }, `${number}`), title),
      note && make('p', { class: 'meta' }, words.note),
      make('p', {}, ...rich(why)),
      make('p', { class: 'do' }, ...rich(remedy)),
      shown,
      make(
        'div',
        { class: 'actions' },
        shown &&
          make('button', { click: () => void this.#copy(code!, shown), 'data-key': `copy ${key}` }, words.copyRemedy),
        at &&
          isDrawn(at) &&
          make('button', { class: 'link', click: () => this.#point(at), 'data-key': `show ${key}` }, words.show),
      ),
    );
  }

  /** Brings the element into sight; on a phone the panel makes way. */
  #point(at: Element): void {
    this.element.classList.add('aside');
    at.scrollIntoView({ block: 'center' });
    this.#marks.place();
  }

  #return(): void {
    this.element.classList.remove('aside');
    this.element.focus();
  }

  async #copy(text: string, shown: HTMLElement): Promise<void> {
    const isCopied = await copyText(text, this.root);
    if (!isCopied) getSelection()?.selectAllChildren(shown);
    this.#heard.textContent = '';
    this.say(isCopied ? this.words.copied : this.words.notCopied);
  }

  async #copyReport(): Promise<void> {
    if (this.#findings) await this.#copy(reportOf(this.#findings, this.words), this.#list);
  }
}
