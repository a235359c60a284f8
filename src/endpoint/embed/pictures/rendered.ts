import { fewAtOnce } from '../../feedback/few-at-once.js';
import type { Files, StoredFile } from '../../stored-file.js';
import { pngOf } from './png.js';
import { render, type ToPng } from './render.js';
import { keyOf, type Variant } from './variant.js';

/** Finds a picture, or draws it; missing where the edition has no such programme. */
export type Pictures = (files: Files, variant: Variant) => Promise<StoredFile | undefined>;

/** Some 10 MB. What is asked for often stays; what nobody has asked for the longest goes. */
const MOST_KEPT = 500;
/** One by one: reading figures must not wait for pictures. */
const MOST_WAITING = 200;

interface Kept {
  day: string;
  pictures: Map<string, Promise<StoredFile | undefined>>;
}

/** A picture says whether its figure is overdue today. */
const today = (): string => new Date(Date.now()).toISOString().slice(0, 10);

/**
 * Draws each picture of an edition once a day, however many ask for it at once; an edition is known by its files, and what
 * was drawn of it goes with it.
 */
export function renderedOnce(toPng: ToPng = pngOf): Pictures {
  const editions = new WeakMap<Files, Kept>();
  const inTurn = fewAtOnce(1, MOST_WAITING);

  return (files, variant) => {
    let kept = editions.get(files);
    if (kept?.day != today()) editions.set(files, (kept = { day: today(), pictures: new Map() }));
    const { pictures } = kept;
    const key = keyOf(variant);
    const picture = pictures.get(key) ?? render(files, variant, (svg) => inTurn(() => toPng(svg)));
    // Put at the end, as the one asked for last.
    pictures.delete(key);
    pictures.set(key, picture);
    if (pictures.size > MOST_KEPT) pictures.delete(pictures.keys().next().value!);
    picture.catch(() => pictures.get(key) == picture && pictures.delete(key));
    return picture;
  };
}
