import { html } from 'hono/html';
import type { Markup } from '../../publisher/report/markup.js';
import { foreign } from '../../publisher/report/markup.js';
import type { Loaded } from './load.js';
import { personalIn } from './personal.js';

/** What was chosen before a page had to be shown again. */
export interface Chosen {
  readers?: string | null;
  photos: readonly string[];
  named: boolean;
}

/** Who may read the message and its answer: text, photos and name apart. */
export function releaseFields({ message, photos, visit: { words } }: Loaded, typed?: Chosen): Markup {
  const { message: own } = words;
  if (message.visibility == 'rahasia') return html`<p class="hint">${own.secretStays}</p>`;
  const personal = personalIn(message.description);
  // What was said openly may be published; what may tell somebody's number waits for a person's decision.
  const usual =
    message.released || (message.visibility == 'terbuka' && message.firstReplyAt == undefined && !personal.length);
  const isPublic = typed ? typed.readers == 'terbit' : usual;
  const isPrivate = typed ? typed.readers == 'tutup' : !usual;
  const isShown = (photo: Loaded['photos'][number]) =>
    typed ? typed.photos.includes(String(photo.id)) : photo.released;
  return html`<fieldset class="release">
    <legend>${own.whoReads}</legend>
    <div>
      <label
        ><input type="radio" name="pembaca" value="terbit" required ${isPublic ? html`checked` : ''} />
        <span
          >${own.publish}<span class="hint"
            >${own.publishHint(message.program != undefined, photos.length > 0)}
            ${message.lat == undefined ? '' : own.publishPlace}</span
          ></span
        ></label
      >
      ${
        personal.length
          ? html`<p class="hint warn">
              ${own.personal(
                listed(
                  personal.map((kind) => own.personalKinds[kind]),
                  own.and,
                ),
              )}
            </p>`
          : ''
      }
      ${photos.map(
        (photo, at) =>
          html`<label class="part"
            ><input type="checkbox" name="foto" value="${photo.id}" ${isShown(photo) ? html`checked` : ''} />
            ${own.publishPhoto(at + 1)}</label
          >`,
      )}
      ${
        message.visibility == 'terbuka' && message.name
          ? html`<label class="part"
              ><input type="checkbox" name="nama" value="1" ${(typed?.named ?? message.named) ? html`checked` : ''} />
              <span>${foreign(own.publishName(message.name))}</span></label
            >`
          : ''
      }
    </div>
    <div>
      <label
        ><input type="radio" name="pembaca" value="tutup" required ${isPrivate ? html`checked` : ''} />
        <span>${own.keepPrivate}<span class="hint">${own.privateHint}</span></span></label
      >
    </div>
  </fieldset>`;
}

const listed = (items: readonly string[], and: string): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)!}`;
