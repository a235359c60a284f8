import { html } from 'hono/html';
import { STAGES, readReleasedRequests, releasedPath, type ReleasedRequest } from '../../../contract/index.js';
import type { AllWords } from '../../../i18n/all-words.js';
import { day, decimal, moment } from '../../../i18n/index.js';
import { wholeWords } from '../../../i18n/whole.js';
import { joined } from '../../../widgets/in-words/joined.js';
import { ALL } from '../widgets.js';
import { aboutOf, feedbackView } from './about.js';
import { frame, heading } from './frame.js';
import { picture } from './picture.js';
import type { Markup, View, ViewRequest } from './view.js';

/** Where the messages of a list are: its path below `v1/`. */
export const listPath = (id: string): string => releasedPath(id == ALL ? '' : id);

/** The page of released messages, with their replies. */
export function listView(request: ViewRequest): View | undefined {
  const { published, options, id, released, up } = request;
  const { json = undefined, base = '' } = published.document(listPath(id)) ?? {};
  const list = readReleasedRequests(released ?? json, base);
  const about = aboutOf(request);
  if (!list.ok || about === undefined) return;
  const words = wholeWords(options.lang);
  const { counts = {}, requests = [], publishedDate } = list.value;
  const said = STAGES.flatMap((stage) =>
    counts[stage] === undefined ? [] : words.counts(words.stages[stage]!, decimal(words, counts[stage])),
  );
  return feedbackView(request, words.listTitle, about, said.join(', ') || words.noneReleased, {
    attributes: {
      program: id == ALL ? undefined : id,
      limit: options.limit === undefined ? undefined : String(options.limit),
    },
    body: frame(
      options.lang,
      html`${heading(words.listTitle)}
        <ul class="counts meta">
          ${said.map((count) => html`<li>${count}</li>`)}
        </ul>
        ${
          requests.length
            ? html`<ul>
                ${requests.slice(0, options.limit ?? 5).map((each) => messageView(each, words, published.root, up))}
              </ul>`
            : html`<p>${words.noneReleased}</p>`
        }`,
      publishedDate ? words.updated(moment(words, Date.parse(publishedDate))) : '',
    ),
    data: {},
    entries: requests.length,
    documents: [listPath(id)],
    scripts: ['opd-feedback-list-parts.js'],
  });
}

function messageView(request: ReleasedRequest, words: AllWords, root: string, up: string): Markup {
  const { description, service_name, agency_responsible: agency = '', address, requested_datetime, _opd } = request;
  const stage = _opd?.stage && words.stages[_opd.stage];
  const head = joined(
    ' · ',
    day(words, requested_datetime),
    _opd?.name,
    service_name,
    address,
    stage,
    _opd?.sample && words.sample,
  );
  const by = joined(' · ', words.repliedBy(_opd?.repliedBy ?? agency), _opd?.repliedAt && day(words, _opd.repliedAt));
  // On one line each: where a reply keeps its lines, those of the template would be seen too.
  const answered = (reply: string) =>
    html`<div class="reply">
      <p dir="auto">${reply}</p>
      <p class="meta">${by}</p>
    </div>`;
  return html`<li class="item">
    <p class="meta">${head}</p>
    <p class="words" dir="auto">${description}</p>
    ${_opd?.photos?.map((photo) => picture({ ...photo, alt: words.photo }, '240px', root, up))}
    ${_opd?.reply ? answered(_opd.reply) : ''}
  </li>`;
}
