import { html, render } from 'lit/html.js';
import { frame } from './frame.js';
import type { onDemand } from './on-demand/index.js';

/**
 * What the file on demand borrows from the script that loads it. It imports nothing of it: a script with a query string, or the
 * classic one, has another address than an import would have, and would be loaded twice.
 */
const kit = { html, render, frame };
export type Kit = typeof kit;
type Loaded = ReturnType<typeof onDemand>;

let loaded: Loaded | undefined;

/**
 * What the first content does without, from a file of its own; `undefined` until it is there, then the element is drawn again.
 * @param then called when it is there after all, or with the error if it does not come
 */
export function later(
  element: {
    wear(css: string): void;
    attributeChangedCallback(): void;
  },
  // Without network the element shows what it can say by itself; the next drawing asks again.
  then: (error?: unknown) => void = () => {},
): Loaded | undefined {
  if (loaded) element.wear(loaded.styles);
  else
    import('./on-demand/index.js').then((module) => {
      loaded ??= module.onDemand(kit);
      element.attributeChangedCallback();
      then();
    }, then);
  return loaded;
}
