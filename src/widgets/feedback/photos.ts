import { html, type TemplateResult } from 'lit/html.js';
import { MAX_PHOTOS } from '../../contract/index.js';
import { decimal } from '../../i18n/format.js';
import type { FeedbackForm } from '../feedback-form.js';
import type { Desk, Photo } from './desk.js';
import type { FormWords } from './words.js';

/** Photos are made small on the phone; the code for it is loaded with the first one. */
export function photoField(host: FeedbackForm, desk: Desk, words: FormWords): TemplateResult {
  const say = (text: string) => {
    desk.photosSaid = text;
    host.requestUpdate();
  };
  const add = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const files = [...input.files!];
    input.value = '';
    desk.photosReady = Promise.resolve(desk.photosReady).then(() => take(files));
  };
  const take = async (files: File[]) => {
    for (const file of files) {
      if (desk.photos.length >= MAX_PHOTOS) return say(words.photoTooMany(MAX_PHOTOS));
      const photo: Photo = { name: file.name };
      desk.photos.push(photo);
      say(words.photoPreparing(file.name));
      try {
        const { shrink } = await import('../feedback-photos/index.js');
        photo.blob = await shrink(file);
        say(words.photoReady(photo.name, decimal(words, Math.ceil(photo.blob.size / 1000))));
      } catch {
        desk.photos = desk.photos.filter((other) => other != photo);
        say(words.photoBad(file.name));
      }
    }
  };
  const remove = (photo: Photo) => () => {
    desk.photos = desk.photos.filter((other) => other != photo);
    say('');
    host.shadowRoot!.querySelector<HTMLElement>('#photos')?.focus();
  };
  return html`<div class="field">
    <p><b>${words.photos}</b> ${words.optional}</p>
    <input id="photos" type="file" accept="image/*" multiple aria-describedby="photos-hint" @change=${add} />
    <label for="photos" class="button" part="button">${words.addPhoto}</label>
    <p class="meta" id="photos-hint">${words.photoHint(MAX_PHOTOS)}</p>
    ${
      desk.photos.length
        ? html`<ul class="photos">
            ${desk.photos.map(
              (photo) =>
                html`<li>
                  <bdi>${photo.name}</bdi>
                  <button
                    type="button"
                    class="link"
                    aria-label=${words.removePhoto(photo.name)}
                    @click=${remove(photo)}
                  >
                    ${words.remove}
                  </button>
                </li>`,
            )}
          </ul>`
        : ''
    }
    <p class="meta" role="status" dir="auto">${desk.photosSaid}</p>
  </div>`;
}
