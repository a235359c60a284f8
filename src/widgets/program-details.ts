import { html, type TemplateResult } from 'lit';
import { dateOf, type Observation, type Project, type Provenance } from '../contract/index.js';
import { day, decimal, exactAmount, month, type Words } from '../i18n/index.js';
import { wordOf } from './program-facts.js';
import { dotted, sampleMark } from './sample-mark.js';

const sourceLink = (of: Provenance | undefined, words: Words): unknown =>
  of?.source && html` <a rel="noreferrer" href=${of.source}>${words.source}</a>`;

const group = (name: string, items: unknown[] | undefined): unknown =>
  items?.length ? html`<p class="group">${name}</p><ul>${items.map((item) => html`<li dir="auto">${item}</li>`)}</ul>` : '';

/** One source's statement of a figure: "697 ha, TribunPadang, 16 Okt 2019 sumber". */
function statement(item: Observation, words: Words): TemplateResult {
  const { measure, unit, value } = item;
  const said = value
    ? exactAmount(words, value.amount, value.currency)
    : measure === undefined
      ? words.notReported
      : `${typeof measure == 'number' ? decimal(words, measure) : measure} ${unit?.name ?? unit?.id ?? ''}`.trim();
  const date = dateOf(item);
  return html`<b>${said}</b> ${dotted(item.notes, item._opd?.producer?.name, date && day(words, date))}${sampleMark(
      item._opd,
      words,
    )}${sourceLink(item._opd, words)}`;
}

/** Everything about a programme that its card has no room for; rendered when the reader opens it. */
export function programDetails(project: Project, words: Words): TemplateResult {
  const { budget, milestones, metrics, parties, documents } = project;
  const money = budget?.amount;
  return html`
    ${project.description && html`<p dir="auto">${project.description}</p>`}
    ${group(
      words.involved,
      parties?.map((party) =>
        dotted(
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
        html`${words.exactly(exactAmount(words, money.amount, money.currency))}${sampleMark(budget._opd, words)}${sourceLink(budget._opd, words)}`,
      ],
    )}
    ${group(
      words.milestones,
      milestones?.map((item) => {
        const date = item.dateMet ?? item.dueDate;
        return html`${item.title}
          <span class="meta"
            >${dotted(wordOf(words.milestoneStatus, item.status), date && day(words, date))}${sampleMark(item._opd, words)}</span
          >${sourceLink(item._opd, words)}`;
      }),
    )}
    ${metrics
      ?.filter(({ id, observations }) => !/^(physical|financial)Progress$/.test(id) && observations)
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
            <span class="meta">${dotted(item.format, item.datePublished && month(words, item.datePublished))}</span>`,
      ),
    )}
  `;
}
