import { once } from './shared.js';

const ADDRESS = /^#opd-(debug|periksa)$/;

/**
 * Opens the doctor, a file of its own, where the page's address ends in `#opd-debug` or an element has the attribute `opd-debug`.
 * Called by the files that come after the first content, so that it costs a card's reader nothing before it.
 */
export const watchDebug = (): void =>
  once('debug', () => {
    const look = () => {
      if (!ADDRESS.test(location.hash) && !Document.prototype.querySelector.call(document, '[opd-debug]')) return;
      import('../doctor/index.js').then(
        ({ open }) => open(),
        () => console.warn('opd-widgets: opd-doctor.js?'),
      );
    };
    // The endpoint reads the same files for what they draw, and has no page.
    if (!('document' in globalThis)) return;
    addEventListener('hashchange', look);
    look();
  });
