import { html } from 'hono/html';
import {
  SUMMARY_PATH,
  agenciesWithShares,
  figureOf,
  programPath,
  type FeedbackSummary,
} from '../../../contract/index.js';
import { wholeWords, type Language } from '../../../i18n/whole.js';
import { bakedProgram } from '../../../widgets/in-words/baked.js';
import { coordinators } from '../../../widgets/in-words/facts.js';
import { joined } from '../../../widgets/in-words/joined.js';
import { overdueWords } from '../../../widgets/in-words/overdue.js';
import { programInWords, type ProgramInWords } from '../../../widgets/in-words/program.js';
import { feedbackInWords } from '../../../widgets/program-feedback/in-words.js';
import type { PublishedProgram } from '../published.js';
import { programData } from '../structured-data.js';
import { bars, row } from './bar.js';
import { details } from './details.js';
import { frame, heading } from './frame.js';
import { picture } from './picture.js';
import type { Markup, View, ViewRequest } from './view.js';

/** The page of a card or a meter; missing where no such programme is published. */
export function programView({ published, options, widget, id, now, up, summary }: ViewRequest): View | undefined {
  const program = published.program(id);
  if (!program) return;
  const { lang, variant, picture: pictures, feedback } = options;
  const said = programInWords(program, wholeWords(lang), now);
  const isCard = widget == 'program-card';
  const image = isCard && pictures != 'none' && program.project._opd?.image;
  return {
    title: said.title,
    description: joined('. ', said.sentence, joined(', ', said.producer, said.sample)),
    language: lang,
    attributes: { program: id, variant, picture: pictures, feedback },
    body: frame(
      lang,
      html`<div>
          <p class="meta" dir="auto">${isCard ? said.kicker : program.project.publicAuthority?.name}</p>
          ${heading(said.title)} ${sentence(said)} ${bars(program, wholeWords(lang), now)}
          ${overdue(program, lang, now)}
          ${isCard ? html`${facts(said)} ${feedback ? feedbackLine(summary, id, lang) : ''} ${details(program.whole, wholeWords(lang))}` : ''}
        </div>
        ${isCard ? shares(program, lang, now) : ''}`,
      said.foot,
      said.page ? html`<a rel="noreferrer" href="${said.page}">${wholeWords(lang).more}</a>` : '',
      image ? picture(image, '400px', published.root, up) : '',
    ),
    page: said.page,
    program: id,
    producer: said.producer,
    date: said.date,
    data: programData(said, program.project),
    quote: (href) => bakedProgram(said, href),
    documents: [programPath(id), ...(feedback ? [SUMMARY_PATH] : [])],
    scripts: ['opd-program-parts.js', ...(feedback ? ['opd-program-feedback.js'] : [])],
  };
}

function sentence({ physical, beside, kind, deviation = '', percent: known }: ProgramInWords): Markup {
  if (known == null)
    return html`<p class="head"><b class="unknown">${physical.name} ${physical.value}</b>${beside}</p>`;
  const [before = '', after = ''] = deviation ? beside.split(deviation) : [beside];
  return html`<p class="head">
    <b class="number">${physical.value}</b>
    <span>${before}${deviation ? html`<b class="${kind}">${deviation}</b>` : ''}${after}</span>
  </p>`;
}

/** Says that the figure is older than the publisher's own reporting cycle. */
function overdue({ project, pack }: PublishedProgram, language: Language, now: number): Markup | string {
  const [late, who] =
    overdueWords(figureOf(project, 'physicalProgress', now), project, pack, wholeWords(language)) ?? [];
  return late ? html`<p class="notice"><b>${late}</b> ${who}</p>` : '';
}

const facts = ({ facts: known }: ProgramInWords): Markup =>
  html`<dl>
    ${known.map(
      ([name, fact]) =>
        html`<div>
          <dt>${name}</dt>
          <dd dir="auto">${fact}</dd>
        </div>`,
    )}
  </dl>`;

/** How messages about the programme are answered; its room is held where nothing is counted yet. */
const feedbackLine = (summary: FeedbackSummary | undefined, id: string, language: Language): Markup =>
  html`<p class="meta feedback">${summary ? feedbackInWords(summary, id, wholeWords(language)) : ''}</p>`;

/** What each agency of a common programme has done. */
function shares({ project }: PublishedProgram, language: Language, now: number): Markup | string {
  const words = wholeWords(language);
  const agencies = agenciesWithShares(project, 'physicalProgress');
  const head = figureOf(project, 'physicalProgress', now);
  if (!agencies[0]) return '';
  const nameOf = (agency: string) => project.parties?.find((party) => party.id == agency)?.name ?? agency;
  return html`<div class="aside">
    <b>${words.shares}</b>
    ${agencies.map((agency) => row(nameOf(agency), figureOf(project, 'physicalProgress', now, agency), words, head))}
    <p class="meta">${words.sharesNote(head.provenance.producer?.name ?? coordinators(project))}</p>
  </div>`;
}
