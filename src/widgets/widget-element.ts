import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import type { Client, Resource, State } from '../client/index.js';
import { wordsOf, type Words } from '../i18n/index.js';
import { endpointsOf } from './endpoint-address.js';
import { OpdErrorEvent, OpdLoadEvent } from './events.js';
import { frame } from './frame.js';
import { languageOf } from './language-of.js';
import './lent-to-all.js';
import { onDemand } from './on-demand.js';
import { asText, reflect, rescue, type Attributes } from './reflect.js';
import { clientFor } from './shared-client.js';
import { styleSheet } from './style-sheet.js';

/**
 * A document that is already in the browser (a preload, its cache) is read within this time, in milliseconds: it is drawn without
 * a waiting state before it, which would cost a slow phone two layouts more. Until then the tag shows its own content.
 */
const AT_HAND = 25;

/** What a widget shows: a programme, news, a form, a message of one's own. */
export type Subject = 0 | 1 | 2 | 3;

/** A state with something to show. */
export type Shown<T> = Extract<State<T>, { value: T }>;

/**
 * What the widgets share: their attributes, their one resource and the five states it can be in. Drawn by lit-html without
 * LitElement, whose properties and style handling cost 2 KB more than the little that is needed here.
 */
export abstract class WidgetElement<T> extends HTMLElement {
  /** Attributes of every widget; those of one widget are added by it. */
  static readonly attributes: Attributes = {
    endpoint: asText,
    lang: asText,
    'heading-level': Number,
    loading: asText,
  };
  static readonly styles: string;

  static get observedAttributes(): string[] {
    reflect(this.prototype as HTMLElement, this.attributes);
    return Object.keys(this.attributes);
  }

  /** Base address of the endpoint, or several separated by blanks: mirrors in order. */
  declare endpoint: string;
  /** Level of the widget's heading in the page's outline, 2 to 6; 3 when absent. */
  declare headingLevel: number;
  /** "lazy": data is asked for when the widget comes near the viewport. */
  declare loading: string;
  /** What the sentences speak of: index in the table of words. */
  abstract readonly subject: Subject;
  /** Whether the widget stands inside a sentence. */
  abstract readonly inSentence: boolean;

  /** Settles when the widget shows its newest state. */
  updateComplete?: Promise<void>;
  #draw?: () => void;
  #near = false;
  #resource?: Resource<T>;
  #leave?: () => void;
  #missing = '';
  #told = '';
  #refocus = false;

  /** The resource this tag asks for, or the name of the attribute that is missing for it. */
  protected abstract resource(client: Client): Resource<T> | string;
  protected abstract renderWaiting(words: Words, slow: boolean): TemplateResult;
  protected abstract renderShown(state: Shown<T>, words: Words): TemplateResult;

  /** How long a drawing may wait for what belongs to it, in milliseconds; each drawing costs a slow phone a layout. */
  protected get patience(): number {
    return 0;
  }

  get words(): Words {
    return wordsOf(languageOf(this), () => this.requestUpdate());
  }

  get level(): number {
    const { headingLevel } = this;
    return headingLevel > 1 && headingLevel < 7 ? headingLevel : 3;
  }

  connectedCallback(): void {
    rescue(this, (this.constructor as typeof WidgetElement).attributes);
    // A host's `*:empty { display: none }` must not hide a tag that was written without children.
    if (!this.firstChild) this.textContent = ' ';
    this.attributeChangedCallback();
  }

  disconnectedCallback(): void {
    this.#leave?.();
    this.#leave = undefined;
  }

  /** Adds style sheets, each once and the widget's own first: a list that is set anew makes the browser style the widget anew. */
  wear(css = ''): void {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const { styles } = this.constructor as typeof WidgetElement;
    const worn = new Set(root.adoptedStyleSheets);
    for (const text of [styles, css]) if (text) worn.add(styleSheet(this.ownerDocument, text));
    if (worn.size > root.adoptedStyleSheets.length) root.adoptedStyleSheets = [...worn];
  }

  attributeChangedCallback(): void {
    if (!this.isConnected) return;
    // First the request: a slow phone draws for a while.
    this.#load();
    this.requestUpdate();
  }

  /** Draws anew, once for all changes of this task. */
  requestUpdate(): void {
    const state = this.#resource?.state;
    const isWaiting = state?.status == 'waiting';
    // What the page wrote into the tag says more than a placeholder, and stays where it is until there is more to say.
    if (isWaiting && !state.slow && !this.shadowRoot && this.textContent!.trim()) return;
    const patience = isWaiting ? (this.shadowRoot ? 0 : AT_HAND) : this.patience;
    this.updateComplete = this.#draw
      ? this.updateComplete
      : new Promise<void>((draw) => {
          this.#draw = draw;
        }).then(() => this.#drawNow());
    if (patience) setTimeout(this.#draw!, patience);
    else this.#draw!();
  }

  #drawNow(): void {
    this.#draw = undefined;
    try {
      // With each drawing, since a shadow root comes into another document without its sheets.
      this.wear();
      render(this.#render(), this.shadowRoot!, { host: this });
    } catch (error) {
      // Whatever goes wrong in a widget stays in it.
      this.dispatchEvent(new OpdErrorEvent(error as Error));
    }
    // The button that was pressed may be gone with what it brought: the focus stays in the widget.
    if (!this.#refocus || this.#resource?.state.status == 'waiting') return;
    this.#refocus = false;
    if (!this.shadowRoot!.activeElement) this.shadowRoot!.querySelector<HTMLElement>('.card')?.focus();
  }

  /** Asks at once, not with the first drawing: the document is on its way while the element is still being made. */
  #load(): void {
    if (this.loading == 'lazy' && !this.#near) {
      this.#leave ??= onDemand(this)?.whenNear(this, () => {
        this.#near = true;
        this.#leave = undefined;
        this.#load();
      });
      return;
    }
    const endpoints = endpointsOf(this.endpoint);
    const found = endpoints[0] ? this.resource(clientFor(endpoints)) : 'endpoint';
    const resource = typeof found == 'string' ? undefined : found;
    this.#missing = resource ? '' : (found as string);
    if (resource == this.#resource && this.#leave) return;
    this.#leave?.();
    this.#resource = resource;
    const changed = () => {
      this.requestUpdate();
      const { status, error } = resource!.state as { status: string; error?: Error };
      const news = error ? 'error' : status;
      if (news == this.#told) return;
      this.#told = news;
      if (error) this.dispatchEvent(new OpdErrorEvent(error));
      else if (news != 'waiting') this.dispatchEvent(new OpdLoadEvent(news == 'stale'));
    };
    this.#leave = resource?.subscribe(changed);
    if (resource) changed();
  }

  /** Tries again at once, as the button does. */
  reload(): void {
    this.#resource?.retry();
  }

  /** Listener of the retry buttons; Lit calls it on the element. */
  retry(): void {
    this.#refocus = true;
    this.reload();
  }

  #render(): TemplateResult {
    const { words } = this;
    const state = this.#resource?.state;
    switch (state?.status) {
      case 'ready':
      case 'stale':
        return this.renderShown(state, words);
      case 'empty':
      case 'failed':
        return this.#message(words, state);
      default:
        return this.#missing ? this.#message(words) : this.renderWaiting(words, !!state?.slow);
    }
  }

  /** Nothing there yet, an attribute missing, or loading failed: most pages never need more than these few words for it. */
  #message(words: Words, state?: State<T>): TemplateResult {
    return (
      onDemand(this)?.message(this, state, this.#missing) ??
      frame(
        html`${words.trouble} <button class="button" @click=${this.retry}>${words.retry}</button><slot></slot>`,
        nothing,
      )
    );
  }
}
