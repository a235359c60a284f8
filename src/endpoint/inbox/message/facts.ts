import { html } from 'hono/html';
import { decimal } from '../../../i18n/index.js';
import { isObject, type Json } from '../../json.js';
import { foreign, type Markup } from '../../publisher/report/markup.js';
import type { Loaded } from './load.js';

type Fact = readonly [name: Markup | string, value: Markup];

/** All that is known about a message beside its words. */
export function factsOf(loaded: Loaded): Markup {
  const facts = [...whereabouts(loaded), ...sender(loaded), ...answers(loaded), ...standing(loaded)];
  return html`<dl>
    ${facts.map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;
}

function whereabouts({ message, visit: { words, facts, officer } }: Loaded): Fact[] {
  const { message: own } = words;
  const { address, district, lat, long, program, serviceCode, agency, visibility } = message;
  const place = [address, address?.includes(district ?? '') ? undefined : district].filter(Boolean).join(', ');
  const found: Fact[] = [];
  if (place) found.push([own.place, foreign(place)]);
  if (lat != undefined && long != undefined) {
    const isRough = visibility == 'rahasia';
    const at = `${degrees(lat)}, ${degrees(long)}`;
    found.push([
      own.point,
      html`${at}${isRough ? ` (${own.roughPoint})` : ''}<br /><a href="${mapOf(lat, long, isRough)}" rel="noreferrer"
          >${own.map}</a
        >`,
    ]);
  }
  found.push([own.service, foreign(facts.services.get(serviceCode)?.service_name ?? serviceCode)]);
  if (program) found.push([own.program, foreign(facts.titles.get(program) ?? program)]);
  if (officer.role == 'coordinator')
    found.push([
      own.agency,
      agency == undefined ? html`${words.messages.noAgency}` : foreign(facts.agencies.get(agency) ?? agency),
    ]);
  return found;
}

const degrees = (value: number): string => value.toFixed(5).replace(/0+$/, '').replace(/\.$/, '').replace('-', '−');

/** A plain link: nothing of the map is loaded unless it is followed. */
const mapOf = (lat: number, long: number, isRough: boolean): string =>
  `https://www.openstreetmap.org/?mlat=${lat}&mlon=${long}#map=${isRough ? 14 : 17}/${lat}/${long}`;

function sender({ message: { name, contact, visibility, page, description }, visit: { words } }: Loaded): Fact[] {
  const { message: own } = words;
  // Whoever may not read the words does not learn who wrote them.
  if (!description) return [[own.sender, html`${own.visibilities[visibility]}`]];
  const found: Fact[] = [
    [
      own.sender,
      visibility == 'anonim'
        ? html`${own.visibilities.anonim}`
        : html`${name ? foreign(name) : own.noName}, ${own.visibilities[visibility]}`,
    ],
  ];
  if (contact) found.push([own.contact, contactOf(contact)]);
  if (page) found.push([own.writtenOn, pageOf(page)]);
  return found;
}

function contactOf(contact: string): Markup {
  const number = contact.replace(/[\s.()-]/g, '');
  if (/^\+?\d{3,15}$/.test(number)) return html`<a href="tel:${number}">${foreign(contact)}</a>`;
  return /^[^\s@?&]+@[^\s@?&]+$/.test(contact)
    ? html`<a href="mailto:${contact}">${foreign(contact)}</a>`
    : foreign(contact);
}

const pageOf = (page: string): Markup =>
  /^https?:\/\//.test(page) && URL.canParse(page)
    ? html`<a href="${page}" rel="noreferrer">${foreign(page.replace(/^https?:\/\//, ''))}</a>`
    : foreign(page);

/** Answers to the service's own questions, in the words that were asked. */
function answers({ message: { attribute, serviceCode }, visit: { facts } }: Loaded): Fact[] {
  const given = parsed(attribute);
  if (!isObject(given)) return [];
  const questions = facts.services.get(serviceCode)?.attributes ?? [];
  return Object.entries(given).map(([code, value]) => {
    const question = questions.find((each) => each.code == code);
    const texts = (Array.isArray(value) ? value : [value]).map(
      (each) => question?.values?.find(({ key }) => key == each)?.name ?? String(each),
    );
    return [foreign(question?.description ?? code), foreign(texts.join(', '))];
  });
}

function parsed(text: string | undefined): Json | undefined {
  try {
    return text == undefined ? undefined : (JSON.parse(text) as Json);
  } catch {
    return;
  }
}

function standing({ message: { stage, released, suspect, visibility }, photos, visit: { words } }: Loaded): Fact[] {
  const { message: own, messages } = words;
  const shown = photos.filter((photo) => photo.released).length;
  const found: Fact[] = [[own.status, html`${own.stages[stage]}`]];
  if (visibility != 'rahasia')
    found.push([
      own.public,
      released
        ? html`${own.published}${shown ? `, ${messages.photos(Number(decimal(words.all, shown)))}` : ''}`
        : html`${own.notPublished}`,
    ]);
  if (suspect) {
    const reasons = suspect.split(' ').map((reason) => own.suspicions[reason] ?? reason);
    found.push([own.suspect, html`<span class="warn">${reasons.join('; ')}</span>`]);
  }
  return found;
}
