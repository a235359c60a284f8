import { make } from './make.js';

/** A tab: its id and its name. */
export interface Tab {
  id: string;
  name: string;
}

/** How far each key moves; the ends are asked for by name. */
const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * Tabs as WAI-ARIA describes them, over one panel: one of them is in the order of the Tab key, arrows go on from the last to the
 * first, Home and End to the ends; the one that gets the focus is shown.
 */
export class Tabs {
  readonly #buttons: HTMLButtonElement[];

  constructor(
    list: HTMLElement,
    private readonly panel: HTMLElement,
    tabs: readonly Tab[],
    private readonly picked: (id: string) => void,
  ) {
    this.#buttons = tabs.map(({ id, name }) => {
      const button = make('button', { type: 'button', id: `tab-${id}`, role: 'tab' }, name);
      button.setAttribute('aria-controls', panel.id);
      button.addEventListener('click', () => this.#pick(button));
      return button;
    });
    list.replaceChildren(...this.#buttons);
    list.addEventListener('keydown', (event) => this.#move(event));
  }

  /** Shows which one is chosen. */
  select(id: string): void {
    for (const button of this.#buttons) {
      const isChosen = button.id == `tab-${id}`;
      button.setAttribute('aria-selected', String(isChosen));
      button.tabIndex = isChosen ? 0 : -1;
      if (isChosen) this.panel.setAttribute('aria-labelledby', button.id);
    }
  }

  #pick(button: HTMLButtonElement): void {
    const id = button.id.slice('tab-'.length);
    this.select(id);
    this.picked(id);
  }

  #move(event: KeyboardEvent): void {
    const at = this.#buttons.indexOf(document.activeElement as HTMLButtonElement);
    const count = this.#buttons.length;
    const to =
      event.key == 'Home' ? 0 : event.key == 'End' ? count - 1 : (at + (STEPS[event.key] ?? NaN) + count) % count;
    if (at < 0 || Number.isNaN(to) || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const button = this.#buttons[to]!;
    button.focus();
    this.#pick(button);
  }
}
