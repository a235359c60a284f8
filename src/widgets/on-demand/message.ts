import { html, type TemplateResult } from 'lit/html.js';
import type { State } from '../../client/index.js';
import { clock } from '../../i18n/format.js';
import { frame } from '../frame.js';
import type { WidgetElement } from '../widget-element.js';
import { why } from './why.js';
import type { MessageWords } from './words.js';

/** Elements that were written wrong: each says so once in the console, for whoever built the page. A network that fails is no news there. */
const told = new WeakSet<Element>();

function tell(host: WidgetElement<unknown>, said: string): void {
  if (told.has(host)) return;
  told.add(host);
  const { id, localName } = host;
  console.warn(`opd-widgets: <${localName}${id && ` id="${id}"`}> ${said} (#opd-debug)`);
}

/** One plain sentence in place of data: nothing there yet, an attribute is missing, or loading failed. */
export function message(
  host: WidgetElement<unknown>,
  state: State<unknown> | undefined,
  missing: string,
  words: MessageWords,
): TemplateResult {
  const { subject } = host;
  const failed = state?.status == 'failed' ? state : undefined;
  const empty = state?.status == 'empty' ? state : undefined;
  const said = failed
    ? words.failed(subject, why(failed.error))
    : empty
      ? words.nothingYet[subject]!
      : words.unset(missing);
  const isMissing = failed && why(failed.error) == 'missing';
  if (isMissing || !state) tell(host, said);
  const retry =
    failed &&
    html`<button class=${host.inSentence ? 'link' : 'button'} part="button" @click=${host.retry}>
      ${words.retry}
    </button>`;
  // What the page says stays, and becomes no lie: that there is no such programme any more is added to it.
  if (host.inSentence) {
    const gone = isMissing ? ` (${words.gone})` : '';
    return html`<slot></slot>${host.textContent!.trim() ? gone : said} ${retry}`;
  }
  const home = failed && new URL('/', failed.error.url);
  return frame(
    html`<div class="text">
      <p class="meta">${words.subjects[subject]}</p>
      ${empty && subject == 1 ? html`<div class="title">${words.noNews}</div>` : ''}
      <p>${said}</p>
      ${retry}${home && html`<a part="link" rel="noreferrer" href=${home.href}>${words.openAt(home.host)}</a>`}
      <slot></slot>
    </div>`,
    failed ? words.tried(clock(words, failed.tried)) : empty && words.checked(clock(words, empty.checked)),
  );
}
