import { hasOwnPage } from '../addresses.js';
import type { Choice } from '../choice.js';
import { speaking, type Context } from '../snippet.js';

/** What a page alone cannot show of the choice; empty where it can show all of it. */
export function frameLimits(choice: Choice, context: Context): string {
  const say = speaking(context);
  if (hasOwnPage(choice)) return '';
  return choice.variant == 'inline'
    ? say(
        ' Bingkai tidak bisa berdiri di tengah kalimat: yang tampil meter ringkas.',
        ' A frame cannot stand in a sentence: the compact meter is shown.',
      )
    : say(
        ' Pilihan ini tidak punya halaman tersendiri: bingkai menampilkan yang umum, untuk semua.',
        ' This choice has no page of its own: the frame shows the general one, of all.',
      );
}
