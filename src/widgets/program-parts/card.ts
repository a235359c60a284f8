import { html } from 'lit/html.js';
import type { Program } from '../../client/index.js';
import type { Picture } from '../../contract/picture.js';
import { agenciesWithShares } from '../../contract/shares.js';
import type { ProjectFacts } from '../../contract/project-facts.js';
import { kicker } from '../in-words/kicker.js';
import { later } from '../later.js';
import { pictureOf } from '../picture.js';
import type { ProgramCard } from '../program-card.js';
import type { Parts } from '../program-view.js';
import { savesData } from '../saves-data.js';
import { facts } from './facts.js';
import { bars } from './bars.js';
import { shares } from './shares.js';
import { still } from './still.js';
import { factsOf } from './facts-of.js';
import type { PartWords } from './words.js';

const programDetails = later(() => import('../program-details/index.js'));
const programFeedback = later(() => import('../program-feedback/index.js'));

/** Cards whose reader asked for the picture although the browser saves data. */
const wanted = new WeakSet<ProgramCard>();

function picture(host: ProgramCard, { _opd }: ProjectFacts, words: PartWords): unknown {
  const image = host.picture != 'none' && _opd?.image;
  const show = () => {
    wanted.add(host);
    host.requestUpdate();
  };
  if (!image) return '';
  return savesData() && !wanted.has(host)
    ? html`<p class="room">
        <button class="button" part="button" @click=${show}>${words.showPicture}</button>
      </p>`
    : imageOf(host, image);
}

/** Cards that were opened when their details could not be had. */
const notThere = new WeakSet<ProgramCard>();

function detailsOf(host: ProgramCard, program: Program, words: PartWords): unknown {
  // Not asked for again with each drawing: closed and opened, it is.
  if (notThere.has(host)) return html`<p>${words.trouble}</p>`;
  const failed = (error?: unknown) => {
    if (!error) return;
    notThere.add(host);
    host.requestUpdate();
  };
  return programDetails(host, failed)?.details(program, words);
}

/** Its room is held until it comes. */
const feedbackOf = (host: ProgramCard, program: Program, words: PartWords): unknown =>
  html`<p class="meta feedback" part="feedback">${programFeedback(host)?.line(host, program, words)}</p>`;

const figures = still(
  (program: Program, words: PartWords) => html`${bars(program, words)} ${facts(factsOf(program), words)}`,
);
const sharesOf = still((project: ProjectFacts, words: PartWords) => shares(project, words));
const imageOf = still(
  (image: Picture) => pictureOf(image, '400px'),
  // A picture that is already there does not flicker when the same comes with new figures.
  ({ url, alt }) => [url, alt],
);

/** What a card shows besides its sentence: picture, bars, facts, details, and the shares of several agencies. */
export function card(host: ProgramCard, program: Program, words: PartWords): Parts {
  const project = factsOf(program);
  const toggled = (event: Event) => {
    notThere.delete(host);
    host.open = (event.currentTarget as HTMLDetailsElement).open;
  };
  return {
    kicker: kicker(project, words),
    below: html`${figures(host, program, words)} ${host.feedback ? feedbackOf(host, program, words) : ''}
      <details part="details" ?open=${host.open} @toggle=${toggled}>
        <summary>${words.details}</summary>
        ${host.open ? detailsOf(host, program, words) : ''}
      </details>`,
    aside: agenciesWithShares(project, 'physicalProgress')[0] && sharesOf(host, project, words),
    lead: picture(host, project, words),
  };
}
