import type { Program } from '../../client/index.js';
import type { Picture } from '../../contract/picture.js';
import { agenciesWithShares } from '../../contract/progress.js';
import type { Project } from '../../contract/project-facts.js';
import { joined } from '../joined.js';
import type { Kit } from '../later.js';
import { pictureOf, savesData } from '../picture.js';
import type { ProgramCard } from '../program-card.js';
import type { Parts } from '../program-view.js';
import { details } from './details.js';
import { coordinators, facts } from './facts.js';
import { bars } from './bars.js';
import { shares } from './shares.js';
import { still } from './still.js';
import { wholeProject } from './whole-project.js';
import type { AllWords } from './words.js';

/** Cards whose reader asked for the picture although the browser saves data. */
const wanted = new WeakSet<ProgramCard>();

function picture(kit: Kit, host: ProgramCard, { _opd }: Project, words: AllWords): unknown {
  const image = host.picture != 'none' && _opd?.image;
  const show = () => {
    wanted.add(host);
    host.requestUpdate();
  };
  if (!image) return '';
  return savesData() && !wanted.has(host)
    ? kit.html`<p class="room">
        <button class="button" part="button" @click=${show}>${words.showPicture}</button>
      </p>`
    : imageOf(kit, host, image);
}

const figures = still(
  (kit, program: Program, words: AllWords) =>
    kit.html`${bars(kit, program, words)} ${facts(kit, wholeProject(program), words)}`,
);
const sharesOf = still((kit, project: Project, words: AllWords) => shares(kit, project, words));
const imageOf = still(
  ({ html }, image: Picture) => pictureOf(html, image, '400px'),
  // A picture that is already there does not flicker when the same comes with new figures.
  ({ url, alt }) => [url, alt],
);

/** What a card shows besides its sentence: picture, bars, facts, details, and the shares of several agencies. */
export function card(kit: Kit, host: ProgramCard, program: Program, words: AllWords): Parts {
  const { html } = kit;
  const project = wholeProject(program);
  const { publicAuthority, parties, additionalClassifications } = project;
  const pillars = additionalClassifications?.filter(({ scheme }) => scheme == 'x-opd-pillar') ?? [];
  const toggled = (event: Event) => {
    host.open = (event.currentTarget as HTMLDetailsElement).open;
  };
  return {
    kicker: joined(
      ' · ',
      coordinators(project) && parties?.[1] ? words.agencies(parties.length) : publicAuthority?.name,
      pillars[1] ? words.pillars(pillars.length) : (pillars[0]?.description ?? pillars[0]?.id),
    ),
    below: html`${figures(kit, host, program, words)}
      <details part="details" ?open=${host.open} @toggle=${toggled}>
        <summary>${words.details}</summary>
        ${host.open ? details(kit, project, words) : ''}
      </details>`,
    aside: agenciesWithShares(project, 'physicalProgress')[0] && sharesOf(kit, host, project, words),
    lead: picture(kit, host, project, words),
  };
}
