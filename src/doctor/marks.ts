import { empty, make } from './dom.js';
import type { Fault, FaultDetails } from '../contract/page/index.js';

/** Space between an element and the line around it, in px. */
const AIR = 6;

/** Whether an element has a place on the page that one could point at. */
export const isDrawn = (element: Element): boolean => element.getClientRects().length > 0;

/** Boxes around the elements of the page that something is wrong with, each with the number of its fault. */
export class Marks {
  readonly layer = make('div', { 'aria-hidden': 'true' });
  #marks: { box: HTMLElement; at: Element }[] = [];

  constructor() {
    const follow = () => {
      if (this.layer.isConnected) this.place();
    };
    // The page may scroll anywhere in it, and lay itself out anew without a word.
    addEventListener('scroll', follow, { capture: true, passive: true });
    addEventListener('resize', follow);
    setInterval(follow, 500);
  }

  show(faults: readonly Fault<Element>[]): void {
    empty(this.layer);
    this.#marks = [];
    faults.forEach(({ at, note, kind, details }, index) => {
      if (!at) return;
      const disc = make('span', { class: note ? 'disc note' : 'disc' }, `${index + 1}`);
      const size = kind == 'no-width' && `${(details as FaultDetails['no-width']).pixels}\xa0px`;
      const box = make('div', {}, disc, size && make('span', { class: 'size' }, size));
      box.className = note ? 'mark note' : 'mark';
      this.layer.appendChild(box);
      this.#marks.push({ box, at });
    });
    this.place();
  }

  place(): void {
    // Several faults of one element: their numbers stand side by side.
    const told = new Map<Element, number>();
    for (const { box, at } of this.#marks) {
      const { left, top, width, height } = at.getBoundingClientRect();
      const beside = told.get(at) ?? 0;
      told.set(at, beside + 1);
      const isSeen = isDrawn(at);
      // Written one by one: a policy of the page may forbid the attribute, not this.
      const { style } = box;
      style.display = isSeen ? 'block' : 'none';
      style.left = `${left - AIR}px`;
      style.top = `${top - AIR}px`;
      style.width = `${Math.max(width, 4) + 2 * AIR}px`;
      style.height = `${Math.max(height, 4) + 2 * AIR}px`;
      const disc = box.firstElementChild as HTMLElement;
      disc.style.marginLeft = `${beside * 26}px`;
      box.className = box.className.replace(' edge', '') + (left < 20 || top < 20 ? ' edge' : '');
    }
  }
}
