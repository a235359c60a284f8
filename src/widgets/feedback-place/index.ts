/** The phone's location and the list of places: built as one file of its own, fetched when somebody wants it. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Resource } from '../../client/index.js';
import { PLACES_PATH, readPlaces, type Places } from '../../contract/index.js';
import { decimal } from '../../i18n/format.js';
import type { FeedbackForm } from '../feedback-form.js';
import type { Desk } from '../feedback/desk.js';
import type { FormWords } from '../feedback/words.js';

export const styles = '';

const followed = new WeakMap<FeedbackForm, Resource<Places>>();

function placesOf(host: FeedbackForm): Places {
  let resource = followed.get(host);
  if (!resource) {
    followed.set(host, (resource = host.document(PLACES_PATH, readPlaces)));
    resource.subscribe(() => host.requestUpdate());
  }
  return 'value' in resource.state ? resource.state.value : {};
}

/** Longest wait for a location; milliseconds. */
const PATIENCE = 15e3;

function locate(host: FeedbackForm, desk: Desk, words: FormWords): void {
  const say = (text: string) => {
    desk.said = text;
    host.requestUpdate();
  };
  const failed = () => say(words.locationOff);
  say(words.locating);
  // Absent on plain http pages and where a frame may not ask.
  if (!navigator.geolocation) return failed();
  navigator.geolocation.getCurrentPosition(
    ({ coords: { latitude, longitude, accuracy } }) => {
      desk.place = { lat: latitude, long: longitude, accuracy };
      say('');
    },
    failed,
    { enableHighAccuracy: true, timeout: PATIENCE, maximumAge: 60e3 },
  );
}

/** One tap for the location, with its accuracy; district, village and hamlet from the list of the endpoint. */
export function placeFields(host: FeedbackForm, desk: Desk, words: FormWords): TemplateResult {
  const { districts = [] } = placesOf(host);
  const valueOf = (name: string) => host.shadowRoot!.querySelector<HTMLSelectElement>(`select[name=${name}]`)?.value;
  const nagari = districts.find(({ name }) => name == valueOf('district'))?.nagari ?? [];
  const korong = nagari.find(({ name }) => name == valueOf('nagari'))?.korong ?? [];
  const redraw = () => host.requestUpdate();
  const list = (name: string, label: string, names: string[]) =>
    names.length
      ? html`<div class="field">
          <label for=${name}><b>${label}</b></label>
          <select id=${name} name=${name} part="field" @change=${redraw}>
            <option value="">${words.chooseOne}</option>
            ${names.map((one) => html`<option value=${one}>${one}</option>`)}
          </select>
        </div>`
      : nothing;
  const { place } = desk;
  const forget = () => {
    desk.place = undefined;
    redraw();
  };
  return html`<div class="place">
    ${
      place
        ? html`<p class="note" role="status">
            ${
              desk.visibility == 'rahasia'
                ? words.locatedRough
                : words.located(decimal(words, Math.max(1, Math.round(place.accuracy))))
            }
            <button type="button" class="link" @click=${forget}>${words.forgetLocation}</button>
          </p>`
        : html`<p class="buttons">
              <button type="button" class="button" part="button" @click=${() => locate(host, desk, words)}>
                ${words.here}
              </button>
            </p>
            <p class="meta" role="status">${desk.said}</p>`
    }
    ${list(
      'district',
      words.district,
      districts.map(({ name }) => name),
    )}
    ${list(
      'nagari',
      words.nagari,
      nagari.map(({ name }) => name),
    )}
    ${list('korong', words.korong, korong)}
  </div>`;
}
