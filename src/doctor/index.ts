/**
 * The doctor of a page: tells its webmaster what keeps the widgets from working, and how to mend it. A file of its own that needs
 * nothing of the script of the widgets, since that may be what is missing: it opens wherever it is loaded, by the widgets
 * (`opd-debug`, `#opd-debug`), by a script element, or by a bookmark.
 */
import { askAnew, whenAnswered } from './ask.js';
import { check } from './check.js';
import { make, ofDocument, root } from './dom.js';
import { OWN } from './facts.js';
import { Panel } from './panel.js';
import { styles } from './styles.js';
import { watchViolations } from './violations.js';
import { wordsOfPage } from './words.js';

/** A page that changes is looked at again when it has been quiet for so long, in milliseconds. */
const QUIET = 300;
/** What the page's own style must not do to the doctor. */
const HOST = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: '0',
  width: 'auto',
  height: 'auto',
  overflow: 'visible',
  border: '0',
  padding: '0',
  margin: '0',
  background: 'none',
  'pointer-events': 'none',
  'z-index': '2147483647',
};

/** Whatever hangs in a page: after so long it is looked at as it is, in milliseconds. */
const PATIENCE = 4000;

const loaded = (): Promise<void> =>
  new Promise((resolve) => {
    if (ofDocument('readyState') == 'complete') return resolve();
    addEventListener('load', () => resolve(), { once: true });
    setTimeout(resolve, PATIENCE);
  });

let opened: HTMLElement | undefined;
let reopen = (): void => {};

/** Opens the doctor, or brings it back. */
export function open(): void {
  if (opened) return reopen();
  const words = wordsOfPage();
  const host = (opened = make(OWN, { popover: 'manual', lang: words.language }));
  for (const [name, value] of Object.entries(HOST)) host.style.setProperty(name, value, 'important');
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  shadow.adoptedStyleSheets = [sheet];

  let before: Element | null = null;
  const close = () => {
    observer.disconnect();
    if (host.parentNode) host.parentNode.removeChild(host);
    if (before instanceof HTMLElement) before.focus();
  };
  const panel = new Panel(shadow, words, {
    close,
    again() {
      askAnew();
      panel.say(words.checking);
      look(0);
    },
  });
  shadow.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key == 'Escape') close();
  });

  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (after = QUIET) => {
    timer ??= setTimeout(() => {
      void (host.isConnected ? check(words) : Promise.resolve(undefined))
        .then((findings) => findings && panel.show(findings))
        .finally(() => {
          timer = undefined;
        });
    }, after);
  };
  const observer = new MutationObserver((changes) => {
    if (changes.some(({ target, addedNodes }) => target != host && addedNodes[0] != host)) look();
  });

  reopen = () => {
    if (host.isConnected) return;
    before = ofDocument('activeElement');
    root().appendChild(host);
    // Above all that the page has, where the browser knows how.
    if ('showPopover' in host) host.showPopover();
    panel.element.focus();
    observer.observe(root(), { subtree: true, childList: true, attributes: true, characterData: true });
    look(0);
  };
  watchViolations(() => look());
  whenAnswered(() => look());
  // A widget tells by these that its data has come, or has not.
  for (const event of ['load', 'error']) addEventListener(event, () => look(), { capture: true });
  addEventListener('resize', () => look());
  void loaded().then(reopen);
}

open();
