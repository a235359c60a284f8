import { html, type TemplateResult } from 'lit';
import type { Figure, Project } from '../contract/index.js';
import { age, day, type Words } from '../i18n/index.js';
import { frame } from './frame.js';
import type { ProgramData } from './figure-sentence.js';
import { dotted } from './sample-mark.js';
import type { Shown } from './widget-element.js';

/** The frame of a programme, with producer, date and age of its head figure at the foot. */
export function programFrame(
  body: unknown,
  state: Shown<ProgramData>,
  { provenance, percent, date }: Figure,
  words: Words,
  retry: () => void,
  lead?: unknown,
): TemplateResult {
  const stale = state.status == 'stale';
  const page = state.value.project._opd?.page;
  return frame(
    body,
    dotted(
      provenance.producer?.name,
      percent !== undefined && !!date && day(words, date),
      stale && words.stored(age(words, state.checked, Date.now())),
      provenance.sample && words.sample,
    ),
    stale
      ? html`<button class="link" part="button" type="button" @click=${retry}>${words.refresh}</button>`
      : page && html`<a part="link" rel="noreferrer" href=${page}>${words.more}</a>`,
    lead,
  );
}

/** The place a programme holds until its figures are there. */
export const programPlaceholder = (message: unknown): TemplateResult =>
  frame(
    html`<p class="hold line"></p>
      <p class="hold title-line"></p>
      <div class="head"><span class="hold figure"></span><slot>${message}</slot></div>
      <p class="hold bar-line"></p>
      <p class="hold line"></p>`,
    '',
  );

/** Title of a programme as the heading of its widget. */
export const programTitle = ({ title }: Project, level: number): TemplateResult =>
  html`<div class="title" part="title" role="heading" aria-level=${level} dir="auto">${title}</div>`;
