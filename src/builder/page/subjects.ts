import { MAY_SHOW, type Choice } from '../choice.js';
import type { EndpointData } from '../endpoint-data.js';
import { make, the } from './make.js';
import { subjectOf } from './form.js';
import type { PageWords } from './words.js';

/** With more programmes than this one wants to search. */
const MANY = 8;

const plain = (text: string): string => text.toLowerCase();

/** The list of programmes and agencies, and the field that narrows it. */
export class Subjects {
  readonly #select = the<HTMLSelectElement>('[name=subject]');
  readonly #search = the<HTMLInputElement>('#search');
  readonly #status = the('#subject-status');

  constructor(
    private readonly data: EndpointData,
    private readonly words: PageWords,
  ) {
    the('#search-row').hidden = data.programs.length <= MANY;
  }

  /** Fills the list for a widget. What was chosen stays where the widget can be about it; else the first. */
  show(choice: Choice): void {
    const { programs, agencies } = this.data;
    const may = MAY_SHOW[choice.widget];
    the('#subject-label').textContent = may.all ? this.words.about : this.words.program;
    const asked = plain(this.#search.value.trim());
    const fits = (...texts: (string | undefined)[]) => texts.some((text) => text && plain(text).includes(asked));
    const found = programs.filter(({ project }) => fits(project.title, project.publicAuthority?.name, project.id));
    const shown = asked && found.length ? found : programs;
    const options = shown.map(({ project }) => new Option(project.title, `program ${project.id}`));
    const offices = agencies
      .filter(({ name }) => !asked || !found.length || fits(name))
      .map(({ id, name }) => new Option(name, `agency ${id}`));
    const group = (label: string, content: HTMLOptionElement[]) => make('optgroup', { label }, ...content);
    this.#select.replaceChildren(
      ...(may.all ? [new Option(this.words.all, '')] : []),
      ...(may.agency && offices.length ? [group(this.words.agencies, offices)] : []),
      ...(may.agency || may.all ? [group(this.words.programs, options)] : options),
    );
    const wanted = subjectOf(choice);
    const has = [...this.#select.options].some(({ value }) => value == wanted);
    if (has) this.#select.value = wanted;
    else this.#select.selectedIndex = asked && may.all && options[0] ? options[0].index : 0;
    this.#tell(asked, found.length);
  }

  #tell(asked: string, found: number): void {
    const { programs } = this.data;
    if (asked) {
      this.#status.textContent = found ? this.words.found(found, programs.length) : this.words.none;
      return;
    }
    const at = programs.findIndex(({ project }) => `program ${project.id}` == this.#select.value);
    const project = programs[at]?.project;
    this.#status.textContent = project
      ? this.words.count(project.publicAuthority?.name ?? '', at + 1, programs.length)
      : '';
  }
}
