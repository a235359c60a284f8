import { date, number } from '../../../contract/read.js';
import { dayOf } from '../../../contract/wib.js';
import { languageFrom, wholeWords } from '../../../i18n/whole.js';
import type { AllWords } from '../../../i18n/all-words.js';
import type { Finding, Message } from '../../finding.js';
import { CannotRead, type Documents } from './documents.js';
import { feedbackInside } from './feedback-inside.js';
import { badEndpoint, cannotRead, noEndpoint, programGone, unreadable } from './messages.js';
import { agenciesOf, newsInside } from './news-inside.js';
import type { Place } from './places.js';
import { inlineInside, percentAt, programInside } from './program-inside.js';
import { newsFor, NotBaked, programFor, type FoundProgram } from './sources.js';

/** What is known while a page is baked. */
export interface Bench {
  documents: Documents;
  endpointsOf: (place: Place) => string[];
  /** Milliseconds since 1970. */
  now: number;
  /** Of places where the page names none. */
  language?: string;
}

/** What becomes of a widget. */
export interface Plan {
  inside: string;
  /** To add, by the names that the widget gives them. */
  attributes: [name: string, value: string][];
  /** The page to which a link leads that is a widget. */
  href: string;
}

export type Planned = Plan | { level: Finding['level']; message: Message };

/** Works out what is baked into a widget; what cannot be had is said, not thrown. */
export async function planOf(place: Place, bench: Bench): Promise<Planned> {
  try {
    return await planned(place, bench);
  } catch (error) {
    if (error instanceof NotBaked) return { level: 'error', message: error.say };
    if (error instanceof CannotRead) return { level: 'error', message: cannotRead(error.address, error.why) };
    throw error;
  }
}

async function planned(place: Place, bench: Bench): Promise<Planned> {
  const { widget, attributes } = place;
  const words = wholeWords(languageFrom(place.language ?? bench.language));
  const endpoints = bench.endpointsOf(place);
  if (!endpoints[0]) throw new NotBaked(noEndpoint);
  const bad = endpoints.find((address) => !/^https?:\/\//.test(address));
  if (bad) throw new NotBaked(badEndpoint(bad));
  if (widget == 'news-feed') {
    const href = pageOf(endpoints[0], widget, agenciesOf(place)[0]);
    return { inside: newsInside(await newsFor(bench.documents, endpoints, place), place, words), attributes: [], href };
  }
  if (widget.startsWith('feedback-')) {
    const href = pageOf(endpoints[0], widget, widget == 'feedback-status' ? undefined : attributes.get('program'));
    return { inside: feedbackInside(widget, words, linkIn(place, href)), attributes: [], href };
  }
  if (widget == 'progress-meter' && attributes.get('variant') == 'inline')
    return inlinePlan(place, bench, words, endpoints);
  const found = await programFor(bench.documents, endpoints, place);
  const href = programPage(found);
  return { inside: programInside(found, words, bench.now, linkIn(place, href)), attributes: [], href };
}

/** An article's number is set when it is baked first, and does not change silently afterwards. */
async function inlinePlan(place: Place, bench: Bench, words: AllWords, endpoints: string[]): Promise<Planned> {
  const { attributes, prefix } = place;
  const [day, value, title] = ['as-of', 'value', 'known-as'].map((name) => attributes.get(name));
  const asOf = (day == null ? dayOf(bench.now) : date(day, ''))?.slice(0, 10);
  if (!asOf) throw new NotBaked(unreadable(`${prefix}as-of`, day!, '2026-11-03'));
  if (value && number(value, '') == null) throw new NotBaked(unreadable(`${prefix}value`, value, '62.5'));
  let found: FoundProgram;
  try {
    found = await programFor(bench.documents, endpoints, place);
  } catch (error) {
    // It says what was true when it was written; a programme that is gone does not make it wrong.
    if (error instanceof NotBaked && error.isMissing && day != null && value != null && title != null)
      return { level: 'warning', message: programGone(attributes.get('program')!, endpoints[0]!) };
    throw error;
  }
  const then = value == null ? percentAt(found, asOf, bench.now) : number(value, '');
  const added: [string, string][] = [
    ['as-of', asOf],
    ['value', `${then ?? ''}`],
    ['known-as', found.project.title],
  ];
  const href = programPage(found);
  return {
    inside: inlineInside(found, { asOf, value: then }, words, bench.now, linkIn(place, href)),
    attributes: added.filter(([name]) => !attributes.has(name)),
    href,
  };
}

/** A page of the endpoint that shows the widget alone: of one subject, or of all. */
const pageOf = (endpoint: string, widget: string, subject = ''): string =>
  new URL(`../embed/${widget}/${encodeURIComponent(subject || 'semua')}`, endpoint).href;

/** A link cannot hold another. */
const linkIn = ({ inLink }: Place, href: string): string | undefined => (inLink ? undefined : href);

/** Where a programme's title leads: the publisher's own page, else the endpoint's. */
const programPage = ({ project, endpoint }: FoundProgram): string =>
  project._opd?.page ?? pageOf(endpoint, 'program-card', project.id);
