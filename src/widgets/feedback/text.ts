import { html, type TemplateResult } from 'lit/html.js';
import { MAX_DESCRIPTION } from '../../contract/index.js';
import { decimal } from '../../i18n/format.js';
import type { FeedbackForm } from '../feedback-form.js';
import type { Fault } from './check.js';
import { field } from './field.js';
import type { FormWords } from './words.js';

/** A reader of screens hears the count when the person pauses, not with each letter. */
const PAUSE = 1200;
const timers = new WeakMap<FeedbackForm, ReturnType<typeof setTimeout>>();

/** "12 dari 4.000 huruf"; nothing is cut. */
export function countWords(words: FormWords, length: number): string {
  const over = length - MAX_DESCRIPTION;
  return over > 0
    ? words.tooLongBy(decimal(words, over))
    : words.count(decimal(words, length), decimal(words, MAX_DESCRIPTION));
}

/** The message itself with a live count. */
export function textField(host: FeedbackForm, faults: Fault[], words: FormWords): TemplateResult {
  // Past the template: a drawing with each letter would cost a slow phone more than the letter.
  const counted = (event: Event) => {
    const { value } = event.target as HTMLTextAreaElement;
    const [seen, heard] = host.shadowRoot!.querySelectorAll('.count');
    const said = countWords(words, value.trim().length);
    seen!.textContent = said;
    clearTimeout(timers.get(host));
    timers.set(
      host,
      setTimeout(() => (heard!.textContent = said), PAUSE),
    );
  };
  return html`${field(
      words,
      faults,
      { id: 'description', label: words.text, describedBy: 'count' },
      ({ invalid, describedBy }) =>
        html`<textarea
          id="description"
          name="description"
          part="field"
          rows="5"
          dir="auto"
          placeholder=${words.textHint}
          aria-invalid=${invalid}
          aria-describedby=${describedBy}
          aria-required="true"
          @input=${counted}
        ></textarea>`,
    )}
    <p class="meta count" id="count"></p>
    <p class="count heard" role="status"></p>`;
}
