import { html } from 'hono/html';
import type { Markup } from '../../publisher/report/markup.js';
import { INBOX_HEADERS } from '../headers.js';
import { INBOX, type CaseVisit } from '../route.js';
import { problemPage } from '../pages/problem.js';
import { pageResponse } from '../answer.js';
import type { Loaded } from './load.js';

/** Photos of a message; a touch opens one in full size. */
export function photosOf({ message: { id }, photos, visit: { words } }: Loaded): Markup | '' {
  if (!photos.length) return '';
  const { message: own } = words;
  return html`<figure class="photos">
    ${photos.map(({ name, width, height }, at) => {
      const address = `${INBOX}pesan/${id}/foto/${name}`;
      return html`<a href="${address}"
        ><img
          src="${address}"
          alt="${own.photoAlt(at + 1, photos.length)}"
          width="${width}"
          height="${height}"
          loading="lazy"
      /></a>`;
    })}
    <figcaption class="meta">${own.photoNote}</figcaption>
  </figure>`;
}

/** A photo of the message that the address names, and of no other. */
export async function servePhoto({
  desk,
  officer,
  photos,
  message,
  params,
  words,
  language,
}: CaseVisit): Promise<Response> {
  const known = (await desk.photos(officer, message.id)).find(({ name }) => name == params.name);
  const bytes = known && (await photos.get(known.name));
  if (!bytes) return pageResponse(problemPage('not-found', words, language), { status: 404 });
  return new Response(new Uint8Array(bytes), {
    headers: { ...INBOX_HEADERS, 'content-type': 'image/webp', 'content-length': String(bytes.length) },
  });
}
