import { html, type TemplateResult } from 'lit/html.js';
import type { Entry, Outbox, Sent } from '../../client/outbox/index.js';
import type { Service } from '../../contract/index.js';
import { moment } from '../../i18n/format.js';
import type { FeedbackForm } from '../feedback-form.js';
import { joined } from '../in-words/joined.js';
import { deskOf } from './desk.js';
import { writeAgain } from './draft.js';
import { outbox, usedOutbox } from '../outbox.js';
import { problemWords } from './problem-words.js';
import type { FormWords } from './words.js';

interface Held {
  entries: Entry[];
  sent: Sent[];
  said: string;
}
const held = new WeakMap<FeedbackForm, Held>();
const looked = new WeakSet<FeedbackForm>();

/** Follows the outbox, once there may be something in it. */
async function follow(host: FeedbackForm): Promise<void> {
  const box = await (deskOf(host).outcome ? outbox() : usedOutbox());
  if (!box) return void held.delete(host);
  const look = async () => {
    const [entries, sent] = await Promise.all([box.entries(), box.sent()]);
    held.set(host, { ...held.get(host)!, entries, sent });
    host.requestUpdate();
  };
  box.subscribe(() => void look());
  await look();
}

/** What lies on this device: waiting, refused, sent. A form on a shared device shows none of it. */
export function waitingList(host: FeedbackForm, services: Service[], words: FormWords): TemplateResult | string {
  if (host.sharedDevice) return '';
  const desk = deskOf(host);
  const { entries, sent: all, said }: Held = held.get(host) ?? { entries: [], sent: [], said: '' };
  // Looked for at once, and again when this form has sent something.
  if (!held.has(host) && (!looked.has(host) || desk.outcome)) {
    looked.add(host);
    held.set(host, { entries, sent: all, said });
    void follow(host);
  }
  // What the panel above says is not said twice.
  const shown = desk.outcome?.status == 'sent' ? desk.outcome.receipt.ticket : '';
  const sent = all.filter(({ receipt }) => receipt.ticket != shown);
  if (!entries.length && !sent.length) return '';
  const say = (text: string) => {
    held.set(host, { ...held.get(host)!, said: text });
    host.requestUpdate();
  };
  /** The storage may fail even now: then nothing has changed, and the person may try again. */
  const tried = (act: (box: Outbox) => Promise<string>) => async () => {
    const box = await outbox();
    try {
      if (box) say(await act(box));
    } catch {
      say(words.trouble);
    }
  };
  const remove = (key: string) =>
    tried(async (box) => ((await box.remove(key)) == 'sent' ? words.tooLateToRemove : words.removed));
  const edit = (key: string) =>
    tried(async (box) => {
      const photos = await box.photosOf(key);
      const body = await box.takeBack(key);
      if (!body) return words.tooLateToRemove;
      desk.outcome = undefined;
      desk.photos = photos.map((blob, index) => ({ name: `${words.photos} ${index + 1}`, blob }));
      await writeAgain(host, body);
      return '';
    });
  const link = (label: string, act: () => unknown) =>
    html`<button type="button" class="link" @click=${act}>${label}</button>`;
  return html`<section class="waiting" aria-labelledby="waiting-title">
    <p id="waiting-title"><b>${words.waitingTitle}</b></p>
    <p class="meta">${words.waitingCount(entries.length, sent.length)}</p>
    <ul>
      ${entries.map(
        ({ key, body, state, written, tries, tried, photos, old, problem }) =>
          html`<li>
            <p class=${state == 'refused' || old ? 'bad' : 'warn'}>
              <b>${state == 'refused' || old ? words.waitsForYou : words.waitsForNetwork}</b>
            </p>
            <p class="excerpt" dir="auto">${body.description}</p>
            <p class="meta">
              ${joined(
                ' · ',
                words.written(moment(words, written)),
                photos ? words.withPhotos(photos) : '',
                tried ? words.triedTimes(tries, moment(words, tried)) : '',
              )}
            </p>
            ${old ? html`<p>${words.askOld}</p>` : ''}
            <p dir="auto">${problemWords(problem, words.problemPart)}</p>
            <p class="buttons">
              ${
                state == 'refused'
                  ? ''
                  : html`<button
                      type="button"
                      class="button"
                      part="button"
                      @click=${async () => (await outbox())?.retry(key)}
                    >
                      ${words.sendNow}
                    </button>`
              }
              ${link(words.edit, edit(key))} ${link(words.remove, remove(key))}
            </p>
          </li>`,
      )}
      ${sent.map(
        ({ receipt, service, sent: time }) =>
          html`<li>
            <p class="good"><b>${words.sent(receipt.ticket)}</b></p>
            <p class="meta">
              ${joined(
                ' · ',
                moment(words, time),
                services.find(({ service_code }) => service_code == service)?.service_name,
              )}
            </p>
          </li>`,
      )}
    </ul>
    <p class="meta">
      ${words.sharedPhone}
      ${link(
        words.forgetAll,
        tried(async (box) => {
          await box.clear();
          return words.removed;
        }),
      )}
    </p>
    <p class="meta" role="status">${said}</p>
  </section>`;
}
