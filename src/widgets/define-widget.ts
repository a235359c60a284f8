import { sendWaiting } from './outbox.js';
import { once, shared } from './shared.js';
import { canRender } from './trusted-types.js';
import { VERSION } from './version.js';

/**
 * Defines an element once a page: a second copy or another version defines nothing, and another version says so once.
 * Nothing is thrown into the host page.
 */
export function defineWidget(name: string, element: CustomElementConstructor): void {
  const version = shared.get(name);
  if (customElements.get(name)) {
    if (version != VERSION && !shared.has(name + VERSION)) {
      shared.set(name + VERSION, VERSION);
      console.warn(`opd-widgets ${VERSION}: <${name}> is already defined (${version})`);
    }
  } else if (canRender()) {
    shared.set(name, VERSION);
    customElements.define(name, element);
    once('waiting', sendWaiting);
  }
}
