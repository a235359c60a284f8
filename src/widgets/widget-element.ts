import { LitElement, html, nothing, type TemplateResult } from 'lit';
import type { Client, Resource, State } from '../client/index.js';
import { clock, wordsOf, type Words } from '../i18n/index.js';
import { endpointsOf } from './endpoint-address.js';
import { OpdErrorEvent, OpdLoadEvent } from './events.js';
import { frame } from './frame.js';
import { languageOf } from './language-of.js';
import { ResourceController } from './resource-controller.js';
import { clientFor } from './shared-client.js';
import { why } from './why.js';

/** A state with something to show. */
export type Shown<T> = Extract<State<T>, { value: T }>;
export type Failed = Extract<State<unknown>, { status: 'failed' }>;

/** What the widgets share: their attributes, their one resource and the five states it can be in. */
export abstract class WidgetElement<T> extends LitElement {
  static override properties = {
    endpoint: { reflect: true },
    lang: { reflect: true },
    headingLevel: { attribute: 'heading-level', type: Number, reflect: true },
    loading: { reflect: true },
  };
  /** Base address of the endpoint, or several separated by blanks: mirrors in order. */
  declare endpoint: string | undefined;
  /** Level of the widget's heading in the page's outline, 2 to 6; 3 when absent. */
  declare headingLevel: number | undefined;
  /** "lazy": data is asked for when the widget comes near the viewport. */
  declare loading: 'lazy' | 'eager' | undefined;

  #near = false;
  #nearness?: IntersectionObserver;
  #refocus = false;
  #said?: State<T>['status'];
  readonly #resource = new ResourceController<T>(this, (state) => this.#announce(state));

  /** The resource this tag asks for, or `undefined` while an attribute is missing. */
  protected abstract resource(client: Client): Resource<T> | undefined;
  /** Name of the attribute that is missing when `resource` is. */
  protected abstract readonly needs: string;
  protected abstract readonly isNews: boolean;
  protected abstract renderWaiting(message: unknown): TemplateResult;
  protected abstract renderShown(state: Shown<T>, words: Words): TemplateResult;

  /** One plain sentence in place of data: nothing there yet, an attribute is missing, or loading failed. */
  protected renderMessage(message: string, words: Words, failed?: Failed, checked?: number): TemplateResult {
    return frame(
      html`<p class="kicker">${this.isNews ? words.news : words.program}</p>
        <p class="message">${message}</p>
        ${failed &&
        html`<p class="actions">
          <button class="button" part="button" type="button" @click=${this.retry}>${words.retry}</button>
          <a part="link" rel="noreferrer" href=${new URL('/', failed.error.url).href}
            >${words.openAt(new URL(failed.error.url).host)}</a
          >
        </p>`}
        <slot></slot>`,
      failed ? words.tried(clock(words, failed.tried)) : checked && words.checked(clock(words, checked)),
    );
  }

  protected get words(): Words {
    return wordsOf(languageOf(this), () => this.requestUpdate());
  }

  protected get level(): number {
    const level = this.headingLevel ?? 3;
    return level >= 2 && level <= 6 ? Math.round(level) : 3;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A host's `*:empty { display: none }` must not hide a tag that was written without children.
    if (!this.firstChild) this.append(' ');
    this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#nearness?.disconnect();
    this.#nearness = undefined;
  }

  protected override willUpdate(): void {
    if (this.isConnected) this.#load();
  }

  /** Asks at once, not with the first rendering: the document is on its way while the element is still being made. */
  #load(): void {
    if (this.loading == 'lazy' && !this.#near && 'IntersectionObserver' in globalThis) {
      this.#nearness ??= new IntersectionObserver(
        (entries) => {
          if (!entries.some((entry) => entry.isIntersecting)) return;
          this.#near = true;
          this.#nearness?.disconnect();
          this.#load();
        },
        { rootMargin: '400px' },
      );
      this.#nearness.observe(this);
      return;
    }
    const endpoints = endpointsOf(this.endpoint);
    this.#resource.use(endpoints.length ? this.resource(clientFor(endpoints)) : undefined);
  }

  #announce(state: State<T>): void {
    const error = 'error' in state ? state.error : undefined;
    const said = error ? 'failed' : state.status;
    if (said == this.#said) return;
    this.#said = said;
    if (error) this.dispatchEvent(new OpdErrorEvent(error));
    else if (said != 'waiting') this.dispatchEvent(new OpdLoadEvent(said == 'stale'));
  }

  /** Tries again at once, as the button does. */
  reload(): void {
    this.#resource.retry();
  }

  protected readonly retry = (): void => {
    this.#refocus = true;
    this.reload();
  };

  protected override updated(): void {
    // The button that was pressed may be gone with what it brought: the focus stays in the widget.
    const status = this.#resource.state?.status;
    if (!this.#refocus || status == 'waiting') return;
    this.#refocus = false;
    if (this.isConnected && !this.shadowRoot?.activeElement) this.shadowRoot?.querySelector<HTMLElement>('.card')?.focus();
  }

  protected override render(): TemplateResult {
    const { words } = this;
    const { state } = this.#resource;
    if (!state)
      return this.loading == 'lazy' && !this.#near
        ? this.renderWaiting(nothing)
        : this.renderMessage(words.unset(endpointsOf(this.endpoint).length ? this.needs : 'endpoint'), words);
    switch (state.status) {
      case 'waiting':
        return this.renderWaiting(state.slow ? words.slow : this.isNews ? words.loadingNews : words.loading);
      case 'ready':
      case 'stale':
        return this.renderShown(state, words);
      case 'empty':
        return this.renderMessage(this.isNews ? words.noNewsYet : words.noProgram, words, undefined, state.checked);
      case 'failed':
        return this.renderMessage(words.failed(this.isNews, why(state.error)), words, state);
    }
  }
}
