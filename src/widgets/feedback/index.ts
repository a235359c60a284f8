/** The form of `<opd-feedback-form>`: built as one file of its own, asked for together with what the form has to say. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Feedback } from '../../client/index.js';
import type { FeedbackForm } from '../feedback-form.js';
import { frame } from '../frame.js';
import { deskOf } from './desk.js';
import { restoreDraft } from './draft.js';
import { wholeForm } from './form.js';
import { outcomePanel } from './outcome.js';
import { quickForm } from './quick.js';
import { waitingList } from './waiting.js';
import { formWords } from './words.js';
import { watchDebug } from '../debug.js';

export { styles } from './styles.js';

const opened = new WeakSet<FeedbackForm>();

export function view(host: FeedbackForm, feedback: Feedback): TemplateResult {
  const words = formWords(host.words);
  const { index, services } = feedback;
  const settings = index.feedback;
  const text = (said: string) =>
    frame(
      html`<p>${said}</p>
        <slot></slot>`,
      nothing,
    );
  if (!settings) return text(words.closed('feedback: consent, controller, retention'));
  if (host.service && !services.some(({ service_code }) => service_code == host.service))
    return text(words.unknownService(host.service));
  const desk = deskOf(host);
  const quick = host.variant == 'quick';
  if (!quick && !opened.has(host)) {
    opened.add(host);
    void host.updateComplete?.then(() => restoreDraft(host));
  }
  const service = services.find(({ service_code }) => service_code == (host.service || desk.service));
  const answering = host.agency || service?._opd?.agency;
  const agency = index.agencies?.find(({ id }) => id == answering)?.name ?? '';
  const { outcome } = desk;
  const open = !outcome || outcome.status == 'unsent';
  return frame(
    html`${
        quick
          ? ''
          : html`<div class="title" part="title" role="heading" aria-level=${host.level}>${words.formTitle}</div>`
      }
      ${outcome ? outcomePanel(host, desk, outcome, settings, agency, words) : ''}
      <div class="whole" ?hidden=${!open}>
        ${quick ? quickForm(host, desk, feedback, settings, words) : wholeForm(host, desk, feedback, settings, agency, words)}
      </div>
      ${quick ? '' : waitingList(host, services, words)}`,
    html`<bdi>${index.publisher?.name}</bdi>`,
  );
}

watchDebug();
