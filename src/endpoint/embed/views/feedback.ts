import { html } from 'hono/html';
import { INDEX_PATH, SERVICES_PATH } from '../../../contract/index.js';
import { wholeWords } from '../../../i18n/whole.js';
import { periodWords } from '../../../widgets/feedback/period.js';
import { embedWords } from '../embed-words.js';
import { ALL } from '../widgets.js';
import { aboutOf, feedbackView } from './about.js';
import { frame, heading } from './frame.js';
import type { View, ViewRequest } from './view.js';
import { elsewhere, ways } from './ways.js';

/** The page of a form: without script what it is for, and the other ways. Missing where no form is open. */
export function formView(request: ViewRequest): View | undefined {
  const { published, options, id } = request;
  const { feedback: settings, publisher } = published.index;
  const about = aboutOf(request);
  if (!settings || about === undefined) return;
  const words = wholeWords(options.lang);
  const { consent, retention } = settings;
  return feedbackView(request, words.formTitle, about, consent.purpose, {
    attributes: { program: id == ALL ? undefined : id, variant: options.variant },
    body: frame(
      options.lang,
      html`${heading(words.formTitle)} ${about ? html`<p dir="auto">${about}</p>` : ''}
        <p>${embedWords(options.lang).formNeedsScript}</p>
        ${ways(settings, words)} ${elsewhere(settings, words)}
        <div class="note">
          <p><b>${words.consentTitle}</b></p>
          <p dir="auto">${consent.purpose}</p>
          <p>${words.consentUntil(periodWords(words, retention))}</p>
          ${consent.data ? html`<p>${words.consentData}: <bdi>${consent.data.join('; ')}</bdi>.</p>` : ''}
          <p dir="auto">${consent.rights}</p>
          ${consent.url ? html`<p><a rel="noreferrer" href="${consent.url}">${words.whatIsKept}</a></p>` : ''}
        </div>`,
      publisher?.name ?? '',
    ),
    data: { '@type': 'ContactPage' },
    documents: [INDEX_PATH, SERVICES_PATH],
    scripts: ['opd-feedback-form-parts.js'],
  });
}

/** The page that looks a ticket up. Missing where no form is open. */
export function statusView(request: ViewRequest): View | undefined {
  const { published, options, id } = request;
  const { feedback: settings, publisher } = published.index;
  if (!settings || id != ALL) return;
  const words = wholeWords(options.lang);
  return feedbackView(request, words.checkTitle, '', words.ticketHint, {
    attributes: {},
    body: frame(
      options.lang,
      html`${heading(words.checkTitle)}
        <p>${words.ticketHint}</p>
        <p>${embedWords(options.lang).statusNeedsScript}</p>
        ${ways(settings, words)}`,
      publisher?.name ?? '',
    ),
    data: {},
    documents: [INDEX_PATH],
    scripts: ['opd-feedback-status-parts.js'],
  });
}
