import { html, type TemplateResult } from 'lit/html.js';
import { dateOf, figureOf } from '../../contract/progress.js';
import type { Observation, Project } from '../../contract/project-whole.js';
import type { Provenance } from '../../contract/provenance.js';
import { wordOf } from '../../i18n/all-words.js';
import { day, decimal, month, percent } from '../../i18n/format.js';
import { exactAmount } from '../../i18n/money.js';
import { joined } from '../in-words/joined.js';
import type { DetailWords } from './words.js';

const PROGRESS = ['physicalProgress', 'financialProgress'] as const;

const sourceLink = (of: Provenance | undefined, words: DetailWords): unknown =>
  of?.source && html`&nbsp;<a rel="noreferrer" href=${of.source}>${words.source}</a>`;

const group = (name: string, items: unknown[] | undefined): unknown =>
  items?.length
    ? html`<p class="group"><b>${name}</b></p>
        <ul>
          ${items.map((item) => html`<li dir="auto">${item}</li>`)}
        </ul>`
    : '';

/** One source's statement of a figure: "697 ha, TribunPadang, 16 Okt 2019 sumber". */
function statement(item: Observation, words: DetailWords): TemplateResult {
  const { measure, unit, value } = item;
  const said = value
    ? exactAmount(words, value.amount, value.currency)
    : measure === undefined
      ? words.notReported
      : `${typeof measure == 'number' ? decimal(words, measure) : measure} ${unit?.name ?? unit?.id ?? ''}`.trim();
  const date = dateOf(item);
  return html`<b>${said}</b>
    ${joined(' · ', item.notes, item._opd?.producer?.name, date && day(words, date), item._opd?.sample && words.sample)}${sourceLink(item._opd, words)}`;
}

/** Everything about a programme that its card has no room for; rendered when the reader opens it. */
export function details(project: Project, words: DetailWords): TemplateResult {
  const { budget, milestones, metrics, parties, documents } = project;
  const money = budget?.amount;
  return html`
    ${project.description && html`<p dir="auto">${project.description}</p>`}
    ${group(
      words.involved,
      parties?.map((party) =>
        joined(
          ' · ',
          party.identifier?.legalName ?? party.name,
          party.roles
            ?.map((role) => wordOf(words.roles, role))
            .filter(Boolean)
            .join(', '),
        ),
      ),
    )}
    ${group(
      words.budget,
      money && [
        html`${joined(' · ', words.exactly(exactAmount(words, money.amount, money.currency)), budget._opd?.sample && words.sample)}${sourceLink(budget._opd, words)}`,
      ],
    )}
    ${group(
      words.figureSources,
      PROGRESS.map((id) => [id, figureOf(project, id, Date.now())] as const)
        .filter(([, { provenance }]) => provenance.source)
        .map(
          ([id, { percent: known, date, provenance }]) =>
            html`${id == 'physicalProgress' ? words.physical : words.financial}
              ${known == null ? words.notReported : percent(words, known)}
              <span class="meta">${joined(' · ', provenance.producer?.name, date && day(words, date))}</span
              >${sourceLink(provenance, words)}`,
        ),
    )}
    ${group(
      words.milestones,
      milestones?.map((item) => {
        const date = item.dateMet ?? item.dueDate;
        return html`${item.title}
          <span class="meta"
            >${joined(' · ', wordOf(words.milestoneStatus, item.status), date && day(words, date), item._opd?.sample && words.sample)}</span
          >${sourceLink(item._opd, words)}`;
      }),
    )}
    ${metrics
      ?.filter(({ id, observations }) => !PROGRESS.some((progress) => progress == id) && observations)
      .map((metric) =>
        group(
          metric.title ?? metric.id,
          metric.observations?.map((item) => statement({ ...item, _opd: { ...metric._opd, ...item._opd } }, words)),
        ),
      )}
    ${group(
      words.documents,
      documents?.map(
        (item) =>
          html`<a rel="noreferrer" href=${item.url}>${item.title}</a>
            <span class="meta"
              >${joined(' · ', item.format, item.datePublished && month(words, item.datePublished))}</span
            >`,
      ),
    )}
  `;
}
