import { css, html, type TemplateResult } from 'lit';
import type { Client, Resource } from '../client/index.js';
import { agenciesWithShares, figureOf } from '../contract/index.js';
import type { Words } from '../i18n/index.js';
import { barStyles } from './bar.js';
import { figureStyles, type ProgramData } from './figure-sentence.js';
import { pictureOf, pictureStyles, savesData } from './picture.js';
import { programDetails } from './program-details.js';
import { coordinators, facts, factsStyles } from './program-facts.js';
import { programFrame, programPlaceholder, programTitle } from './program-foot.js';
import { placeholderStyles } from './placeholder.styles.js';
import { progress, progressRow, progressStyles } from './progress.js';
import { dotted } from './sample-mark.js';
import { WidgetElement, type Shown } from './widget-element.js';
import { widgetStyles } from './widget.styles.js';

/**
 * A programme at a glance: who is in charge, how far it is against its plan, money, schedule, what comes next, and all
 * details behind one line.
 *
 * @summary Card of one programme.
 * @slot - Shown until the figures are there and when they cannot be had: the last known values with their date, and a link.
 * @event {OpdLoadEvent} load - Figures are shown.
 * @event {OpdErrorEvent} error - Figures could not be had; what is shown stays.
 * @csspart card - The surface.
 * @csspart picture - The picture.
 * @csspart title - The heading.
 * @csspart sentence - Number and sentence.
 * @csspart bar - Each bar.
 * @csspart facts - The list of facts.
 * @csspart details - The part that opens.
 * @csspart foot - The foot.
 * @csspart link - Links.
 * @csspart button - Buttons.
 */
export class ProgramCard extends WidgetElement<ProgramData> {
  static override properties = {
    program: { reflect: true },
    picture: { reflect: true },
    open: { type: Boolean, reflect: true },
    wantsPicture: { state: true },
  };
  static override styles = [
    widgetStyles,
    barStyles,
    figureStyles,
    progressStyles,
    factsStyles,
    pictureStyles,
    placeholderStyles,
    css`
      :host {
        min-height: 360px;
      }
      img,
      .room {
        box-sizing: border-box;
        width: 100%;
        height: auto;
        aspect-ratio: 2;
      }
      .room {
        display: grid;
        place-content: center;
        background: var(--opd-track, var(--_t));
      }
      details {
        margin-top: 8px;
      }
      summary {
        padding: 11px 0;
        color: var(--opd-accent, var(--_a));
        cursor: pointer;
      }
      .group {
        margin-top: 12px;
        font-weight: 600;
      }
      li {
        padding: 3px 0;
      }
      .note {
        margin-top: 12px;
      }
      .shares {
        margin-top: 20px;
      }
      @container (min-width: 640px) {
        .two {
          display: grid;
          grid-template-columns: 1fr 1fr;
          gap: 36px;
        }
        .shares {
          margin-top: 0;
        }
        img,
        .room {
          aspect-ratio: 3;
        }
      }
    `,
  ];
  /** Id of the programme. */
  declare program: string | undefined;
  /** "none": without picture. */
  declare picture: 'none' | undefined;
  /** Whether the details are open. */
  declare open: boolean;
  declare private wantsPicture: boolean;

  protected readonly needs = 'program';
  protected readonly isNews = false;

  protected resource(client: Client): Resource<ProgramData> | undefined {
    return this.program ? client.program(this.program) : undefined;
  }

  protected renderWaiting(message: unknown): TemplateResult {
    return programPlaceholder(message);
  }

  protected renderShown(state: Shown<ProgramData>, words: Words): TemplateResult {
    const { project } = state.value;
    const now = Date.now();
    const physical = figureOf(project, 'physicalProgress', now);
    const shares = agenciesWithShares(project, 'physicalProgress');
    const leaders = coordinators(project);
    const pillar = project.additionalClassifications?.find(({ scheme }) => scheme == 'x-opd-pillar');
    const main = html`<p class="kicker" dir="auto">
        ${dotted(
          leaders && project.parties!.length > 1 ? words.agencies(project.parties!.length) : project.publicAuthority?.name,
          pillar?.description ?? pillar?.id,
        )}
      </p>
      ${programTitle(project, this.level)}
      ${progress(physical, figureOf(project, 'financialProgress', now), state.value, words, now)}
      ${facts(project, words, now)}`;
    return programFrame(
      html`${shares.length
            ? html`<div class="two">
                <div>${main}</div>
                <div class="shares">
                  <p><b>${words.shares}</b></p>
                  ${shares.map((agency) =>
                    progressRow(
                      project.parties?.find(({ id }) => id == agency)?.name ?? agency,
                      figureOf(project, 'physicalProgress', now, agency),
                      words,
                      physical.date,
                    ),
                  )}
                  <p class="meta note">${words.sharesNote(physical.provenance.producer?.name ?? leaders)}</p>
                </div>
              </div>`
            : main}
        <details part="details" ?open=${this.open} @toggle=${this.#toggled}>
          <summary>${words.details}</summary>
          ${this.open ? programDetails(project, words) : ''}
        </details>`,
      state,
      physical,
      words,
      this.retry,
      this.#picture(state.value, words),
    );
  }

  #picture({ project }: ProgramData, words: Words): unknown {
    const image = project._opd?.image;
    return image && this.picture != 'none'
      ? savesData() && !this.wantsPicture
        ? html`<p class="room">
            <button class="button" part="button" type="button" @click=${() => (this.wantsPicture = true)}>
              ${words.showPicture}
            </button>
          </p>`
        : pictureOf(image, '400px')
      : '';
  }

  #toggled(event: Event): void {
    this.open = (event.currentTarget as HTMLDetailsElement).open;
  }
}
