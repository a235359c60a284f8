import type { Said, SnippetOf } from '../snippet.js';
import { bloggerGadget, bloggerPost } from './blogger.js';
import { html } from './html.js';
import { iframe } from './iframe.js';
import { joomla } from './joomla.js';
import { angular, modules, react, svelte, vue } from './npm/index.js';
import { oembed } from './oembed.js';
import { opensid } from './opensid.js';
import { picture } from './picture.js';
import { wordpressAuthor, wordpressBlock, wordpressClassic } from './wordpress.js';

/** One way to put a widget there: an editor, a role, a framework. */
export interface Way {
  id: string;
  name: Said;
  snippet: SnippetOf;
}

/** Where a widget is put: a tab. The first way is the usual one. */
export interface Place {
  id: string;
  name: Said;
  /** What the choice between the ways is called. */
  choice: Said;
  ways: readonly [Way, ...Way[]];
}

const same = (name: string): Said => [name, name];
const EDITOR: Said = ['Penyunting dan peran', 'Editor and role'];
const one = (id: string, name: Said, snippet: SnippetOf): Place => ({
  id,
  name,
  choice: name,
  ways: [{ id: '', name, snippet }],
});

export const PLACES: readonly Place[] = [
  one('html', same('HTML'), html),
  {
    id: 'wordpress',
    name: same('WordPress'),
    choice: EDITOR,
    ways: [
      { id: 'block', name: ['Editor blok', 'Block editor'], snippet: wordpressBlock },
      { id: 'classic', name: ['Editor klasik', 'Classic editor'], snippet: wordpressClassic },
      { id: 'author', name: ['Tanpa skrip', 'Without script'], snippet: wordpressAuthor },
    ],
  },
  {
    id: 'blogger',
    name: same('Blogger'),
    choice: ['Letak', 'Where'],
    ways: [
      { id: 'gadget', name: same('Gadget'), snippet: bloggerGadget },
      { id: 'post', name: ['Di dalam pos', 'In a post'], snippet: bloggerPost },
    ],
  },
  one('joomla', same('Joomla'), joomla),
  one('opensid', same('OpenSID'), opensid),
  one('iframe', same('iframe'), iframe),
  one('oembed', same('oEmbed'), oembed),
  {
    id: 'picture',
    name: ['Gambar', 'Picture'],
    choice: ['Bentuk berkas', 'File format'],
    ways: [
      { id: 'png', name: same('PNG'), snippet: picture('png') },
      { id: 'svg', name: same('SVG'), snippet: picture('svg') },
    ],
  },
  {
    id: 'npm',
    name: same('npm'),
    choice: ['Kerangka kerja', 'Framework'],
    ways: [
      { id: 'esm', name: same('ESM'), snippet: modules },
      { id: 'react', name: same('React'), snippet: react },
      { id: 'vue', name: same('Vue'), snippet: vue },
      { id: 'svelte', name: same('Svelte'), snippet: svelte },
      { id: 'angular', name: same('Angular'), snippet: angular },
    ],
  },
];

/** The place and way of that name, else the first. */
export function placeOf(place: string | null, way: string | null): [Place, Way] {
  const found = PLACES.find(({ id }) => id == place) ?? PLACES[0]!;
  return [found, found.ways.find(({ id }) => id == way) ?? found.ways[0]];
}
