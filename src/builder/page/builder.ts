import type { NewsItem } from '../../contract/news.js';
import { dayOf } from '../../contract/wib.js';
import { hasPicture, pictureAddress, type PictureType } from '../addresses.js';
import { contentOf } from '../baked-content.js';
import { choiceFrom, queryOf, type Choice } from '../choice.js';
import { loadNews, type EndpointData } from '../endpoint-data.js';
import { widgetAttributes } from '../markup.js';
import { placeOf } from '../places/index.js';
import type { Context, PageLanguage, Release } from '../snippet.js';
import { showColour } from './colour.js';
import { fillForm, markSwatch, readForm, showFitting, writeColour } from './form.js';
import { the } from './make.js';
import { Output } from './output.js';
import { PictureFile } from './picture-file.js';
import { Preview, WIDTHS } from './preview.js';
import { Subjects } from './subjects.js';
import { pageWords } from './words.js';

/** What the builder was given: where the endpoint is, and what is there. */
export interface Given {
  page: PageLanguage;
  endpoint: string;
  root: string;
  data: EndpointData;
  release?: Release;
}

/** The form, the preview and the code: what is chosen goes into the address, and everything is drawn from it. */
export class Builder {
  readonly #form = the<HTMLFormElement>('#builder');
  readonly #words;
  readonly #subjects;
  readonly #preview;
  readonly #output;
  readonly #picture;
  #choice: Choice;
  #place: string | null;
  #news: NewsItem[] = [];
  #newsOf = '';
  #size?: { height: number; width: number };

  constructor(private readonly given: Given) {
    const { page, data } = given;
    const query = new URLSearchParams(location.search);
    this.#words = pageWords(page);
    this.#subjects = new Subjects(data, this.#words);
    this.#preview = new Preview(page, this.#words, (height, width) => {
      this.#size = { height, width };
      this.#draw();
    });
    this.#output = new Output(page, this.#words, (place) => this.#go(place));
    this.#picture = new PictureFile(this.#words.noPicture, () => this.#draw());
    this.#choice = choiceFrom(query, page);
    this.#place = query.get('tab');
    fillForm(this.#form, this.#choice);
    this.#select('width', WIDTHS.find((width) => width == query.get('width')) ?? '400');
    this.#subjects.show(this.#choice);
    this.#update(query.get('way') ?? '');
    this.#form.addEventListener('input', (event) => this.#changed(event.target as HTMLInputElement));
    this.#form.addEventListener('submit', (event) => event.preventDefault());
  }

  #select(name: string, value: string): void {
    (this.#form.elements.namedItem(name) as RadioNodeList).value = value;
  }

  get #way(): string {
    return this.#form.querySelector<HTMLInputElement>('[name=way]:checked')?.value ?? '';
  }

  get #width(): string {
    return this.#form.querySelector<HTMLInputElement>('[name=width]:checked')!.value;
  }

  #changed({ name, value }: HTMLInputElement): void {
    if (name == 'swatch') writeColour(this.#form, value);
    if (name == 'colour') markSwatch(this.#form);
    if (name == 'widget' || name == 'search') this.#subjects.show(readForm(this.#form, this.#choice.accent));
    this.#update(this.#way);
    if (name == 'subject') this.#subjects.show(this.#choice);
  }

  #go(place: string): void {
    this.#place = place;
    this.#update('');
  }

  #update(way: string): void {
    this.#choice = readForm(this.#form, this.#choice.accent);
    const choice = this.#choice;
    showFitting(choice);
    showColour(choice, this.given.page, this.#words);
    // As if written just now: a sentence says the figure of then only where it is another today.
    const named = { ...widgetAttributes(choice, this.#context()), endpoint: this.given.endpoint };
    const attributes = Object.entries(named).flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
    this.#preview.show(choice, Object.fromEntries(attributes) as Record<string, string>, this.#width);
    void this.#askNews();
    this.#draw(way);
    this.#remember();
  }

  /** The address leads back to what is shown. */
  #remember(): void {
    const [place, way] = placeOf(this.#place, this.#way);
    const asked = new URLSearchParams(location.search);
    const query = new URLSearchParams({
      ...queryOf(this.#choice, this.given.page),
      ...(place.id == 'html' ? {} : { tab: place.id }),
      ...(way == place.ways[0] ? {} : { way: way.id }),
      ...(this.#width == '400' ? {} : { width: this.#width }),
      ...(asked.has('endpoint') ? { endpoint: asked.get('endpoint')! } : {}),
    });
    history.replaceState(null, '', `?${query}`);
  }

  async #askNews(): Promise<void> {
    const { widget, agency, program } = this.#choice;
    if (widget != 'news-feed') return;
    const of = `${agency} ${program}`;
    if (of == this.#newsOf) return;
    this.#newsOf = of;
    this.#news = [];
    const news = await loadNews(this.given.endpoint, { agency, program });
    if (of != this.#newsOf) return;
    this.#news = news;
    this.#draw();
  }

  #context(): Context {
    const { page, endpoint, root, data, release } = this.given;
    const now = Date.now();
    const inSentence = this.#choice.variant == 'inline';
    const content = contentOf(this.#choice, data, this.#news, now, { root });
    const today = dayOf(now);
    return { page, endpoint, root, release, today, ...content, height: inSentence ? undefined : this.#size?.height };
  }

  #draw(asked = this.#way): void {
    const choice = this.#choice;
    const [place, way] = placeOf(this.#place, asked);
    const isPicture = place.id == 'picture' && hasPicture(choice);
    const picture = this.#picture.show(isPicture ? pictureAddress(choice, this.given, way.id as PictureType) : '');
    const isReserved = this.#size && choice.variant != 'inline';
    the('#reserved').textContent = isReserved ? this.#words.reserved(this.#size!.height, this.#size!.width) : '';
    this.#output.show(place, way, choice, { ...this.#context(), picture });
  }
}
