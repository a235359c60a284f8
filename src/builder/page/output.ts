import type { Choice } from '../choice.js';
import { PLACES, type Place, type Way } from '../places/index.js';
import { speaking, type Context, type PageLanguage, type Snippet } from '../snippet.js';
import { make, the } from './make.js';
import { PartBlock } from './part-block.js';
import { richText } from './rich-text.js';
import { Tabs } from './tabs.js';
import type { PageWords } from './words.js';

/** Steps 3 and 4: the place, what to do there, and the code for it. */
export class Output {
  readonly #say: (...said: readonly [string, string]) => string;
  readonly #parts: PartBlock[] = [];
  readonly #steps = the('#steps');
  readonly #ways = the('#ways');
  readonly #tabs: Tabs;
  #place?: Place;

  constructor(
    page: PageLanguage,
    private readonly words: PageWords,
    picked: (place: string) => void,
  ) {
    this.#say = speaking({ page });
    const tabs = PLACES.map(({ id, name }) => ({ id, name: this.#say(...name) }));
    this.#tabs = new Tabs(the('#places'), the('#place'), tabs, picked);
  }

  show(place: Place, way: Way, choice: Choice, context: Context): void {
    if (place != this.#place) this.#open(place, way);
    const snippet = way.snippet(choice, context);
    this.#showParts(snippet);
    this.#showSteps(snippet);
    this.#showVersion(snippet, choice, context);
  }

  #open(place: Place, way: Way): void {
    this.#place = place;
    this.#tabs.select(place.id);
    the('#place-title').textContent = this.words.paste(this.#say(...place.name));
    const choices = place.ways.map(({ id, name }) =>
      make(
        'label',
        {},
        make('input', { type: 'radio', name: 'way', value: id, checked: id == way.id }),
        make('span', {}, this.#say(...name)),
      ),
    );
    this.#ways.hidden = !place.ways[1];
    this.#ways.replaceChildren(
      make('legend', {}, this.#say(...place.choice)),
      make('div', { className: 'segments' }, ...choices),
    );
  }

  #showParts({ parts }: Snippet): void {
    while (this.#parts.length < parts.length) this.#parts.push(new PartBlock(this.words));
    const blocks = this.#parts.slice(0, parts.length);
    blocks.forEach((block, index) => block.show(parts[index]!, !index));
    const holder = the('#parts');
    const elements = blocks.map(({ element }) => element);
    if (elements.some((element, index) => holder.children[index] != element) || holder.children[parts.length])
      holder.replaceChildren(...elements);
  }

  #showSteps({ steps, survives, untried }: Snippet): void {
    this.#steps.replaceChildren(
      make('ol', { className: 'numbered' }, ...steps.map((step) => make('li', {}, ...richText(step)))),
      make('h3', {}, this.words.survives),
      make('p', { className: 'meta' }, ...richText(survives)),
      ...(untried ? [make('p', { className: 'meta' }, untried)] : []),
    );
  }

  /** Which script is loaded can be chosen where one is. */
  #showVersion({ parts }: Snippet, { latest }: Choice, { release }: Context): void {
    the('#version').hidden = !parts.some(({ code }) => /\/opd-[\w-]+\.js"/.test(code));
    the('#version-choice').hidden = !release;
    the('#version-note').textContent = !release
      ? this.words.noRelease
      : latest
        ? this.words.latest(release.version.split('.')[0]!)
        : this.words.pinned(release.version);
  }
}
