import { canRender } from './trusted-types.js';
import { VERSION } from './version.js';

// The one global: which copy defined what. A symbol, since ids and names of the host page clobber string properties of `window`.
const KEY = Symbol.for('opd-widgets');
const registry = globalThis as { [KEY]?: Map<string, string> };

/**
 * Defines an element once a page: a second copy or another version defines nothing, and another version says so once.
 * Nothing is thrown into the host page.
 */
export function defineWidget(name: string, element: CustomElementConstructor): void {
  const defined = (registry[KEY] ??= new Map<string, string>());
  const version = defined.get(name);
  if (customElements.get(name)) {
    if (version != VERSION && !defined.has(name + VERSION)) {
      defined.set(name + VERSION, VERSION);
      console.warn(`opd-widgets ${VERSION}: <${name}> is already defined (${version})`);
    }
  } else if (canRender()) {
    defined.set(name, VERSION);
    customElements.define(name, element);
  }
}
