import type { TemplateResult } from 'lit/html.js';
import type { Program } from '../../client/index.js';
import type { Project } from '../../contract/project-facts.js';
import { dotted } from '../dotted.js';
import type { ProgramKit } from './index.js';
import { pictureOf, savesData } from '../picture.js';
import type { ProgramCard } from '../program-card.js';
import type { Shown } from '../widget-element.js';
import { details } from './details.js';
import { coordinators, facts } from './facts.js';
import { moreProgress } from './more-progress.js';
import { shares } from './shares.js';
import { wholeProject } from './whole-project.js';
import type { AllWords } from './words.js';

/** Cards whose reader asked for the picture although the browser saves data. */
const wanted = new WeakSet<ProgramCard>();

function picture(kit: ProgramKit, host: ProgramCard, { _opd }: Project, words: AllWords): unknown {
  const image = host.picture != 'none' && _opd?.image;
  const show = () => {
    wanted.add(host);
    host.requestUpdate();
  };
  return (
    image &&
    (savesData() && !wanted.has(host)
      ? kit.html`<p class="room"><button class="button" part="button" @click=${show}>${words.showPicture}</button></p>`
      : pictureOf(kit.html, image, '400px'))
  );
}

/** A whole card: the first content, then facts, shares, picture and details. */
export function card(kit: ProgramKit, host: ProgramCard, state: Shown<Program>, words: AllWords): TemplateResult {
  const { html, programView } = kit;
  const project = wholeProject(state.value);
  const { publicAuthority, parties, additionalClassifications } = project;
  const pillar = additionalClassifications?.find(({ scheme }) => scheme == 'x-opd-pillar');
  const toggled = (event: Event) => {
    host.open = (event.currentTarget as HTMLDetailsElement).open;
  };
  return programView(
    host,
    state,
    words,
    dotted(
      coordinators(project) && parties?.[1] ? words.agencies(parties.length) : publicAuthority?.name,
      pillar?.description ?? pillar?.id,
    ),
    html`${moreProgress(kit, state.value, words)} ${facts(kit, project, words)}
      <details part="details" ?open=${host.open} @toggle=${toggled}>
        <summary>${words.details}</summary>
        ${host.open ? details(kit, project, words) : ''}
      </details>`,
    shares(kit, project, words),
    picture(kit, host, project, words),
  );
}
