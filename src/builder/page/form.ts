import { MAY_SHOW, WIDGETS, colourFrom, type Choice, type Ground, type Widget } from '../choice.js';
import { OWN } from '../contrast.js';
import type { Language } from '../../i18n/whole.js';
import { the } from './make.js';

/** A subject as the value of an option: "program tarok-city", "agency diskominfo", or nothing for all. */
export const subjectOf = ({ program, agency }: Pick<Choice, 'program' | 'agency'>): string =>
  program ? `program ${program}` : agency ? `agency ${agency}` : '';

const control = (form: HTMLFormElement, name: string) =>
  form.elements.namedItem(name) as (HTMLInputElement & RadioNodeList) | null;

const GREEN = OWN.light[0];

/** Puts a choice into the controls. */
export function fillForm(form: HTMLFormElement, choice: Choice): void {
  const values: Record<string, string> = {
    widget: choice.widget,
    meter: choice.widget == 'progress-meter' ? choice.variant : '',
    form: choice.widget == 'feedback-form' ? choice.variant : '',
    ground: choice.ground,
    lang: choice.language,
    version: choice.latest ? 'latest' : '',
    colour: choice.accent || GREEN,
  };
  for (const [name, value] of Object.entries(values)) control(form, name)!.value = value;
  control(form, 'picture')!.checked = choice.picture;
  control(form, 'feedback')!.checked = choice.feedback;
  markSwatch(form);
}

/** The swatch of the colour that is written beside it; none where it is another. */
export function markSwatch(form: HTMLFormElement): void {
  const colour = colourFrom(control(form, 'colour')!.value);
  for (const swatch of form.querySelectorAll<HTMLInputElement>('[name=swatch]'))
    swatch.checked = swatch.value == colour;
}

/** The colour that was picked by its swatch goes into the field. */
export function writeColour(form: HTMLFormElement, colour: string): void {
  control(form, 'colour')!.value = colour;
}

/** What the controls say. @param accent the last colour that was one */
export function readForm(form: HTMLFormElement, accent: string): Choice {
  const values = new FormData(form);
  const text = (name: string): string => (values.get(name) as string | null) ?? '';
  const widget = text('widget') as Widget;
  const may = MAY_SHOW[widget];
  const [kind, id = ''] = text('subject').split(' ');
  const written = colourFrom(text('colour')) ?? accent;
  const variant = widget == 'progress-meter' ? text('meter') : widget == 'feedback-form' ? text('form') : '';
  return {
    widget,
    variant: (WIDGETS[widget] as readonly string[]).includes(variant) ? variant : '',
    program: kind == 'program' && may.program ? id : '',
    agency: kind == 'agency' && may.agency ? id : '',
    accent: written == GREEN ? '' : written,
    ground: text('ground') as Ground,
    language: text('lang') as Language,
    picture: values.has('picture'),
    feedback: widget == 'program-card' && values.has('feedback'),
    latest: text('version') == 'latest',
  };
}

/** Shows what belongs to the chosen widget alone. */
export function showFitting({ widget }: Choice): void {
  for (const part of document.querySelectorAll<HTMLElement>('[data-for]'))
    part.hidden = !part.dataset.for!.split(' ').includes(widget);
  the('#subject').hidden = widget == 'feedback-status';
}
