import { join } from 'node:path';
import type { Get } from '../../fetching/get.js';
import type { Message } from '../../finding.js';
import { createSourcePictures } from '../../images/create-source-pictures.js';
import type { ReadyPicture, SourcePictures } from '../../images/source-pictures.js';
import { isObject } from '../../json.js';
import type { Place, Remark } from '../../sources/found.js';
import { Remarks } from '../../sources/remarks.js';
import type { Config } from '../config.js';
import type { Collected } from './collect.js';
import { withOwnPictures } from './own-pictures.js';
import { pictureGetOf, type PublisherPlace } from './place.js';
import { sideBySide } from '../../side-by-side.js';

/** Pictures asked for at once; hosts are asked one at a time all the same. */
const WIDTH = 6;

export interface Taken {
  ready: Map<string, ReadyPicture>;
  /** Of those that cannot be used, by id of the source. */
  remarks: Map<string, Remark[]>;
  /** How many the time did not suffice for; the next run takes them. */
  later: number;
}

interface Wanted {
  source: string;
  url: string;
  alt?: string;
  credit?: string;
  version?: string;
  place: Place;
  /** Milliseconds since 1970; a programme's picture goes before all news. */
  time: number;
}

/** Addresses of pictures that are to be made ready; one named by its place in `images/` is. */
const TO_FETCH = /^(https?|folder):/;

const isReady = (taken: ReadyPicture | Message): taken is ReadyPicture => 'image' in taken;

const text = (value: unknown): string | undefined => (typeof value == 'string' ? value : undefined);

/** All pictures that a source names. */
function wantedOf({ source, found }: Collected): Wanted[] {
  const news = (found?.news ?? []).flatMap(({ picture, modified, published, date, place }): Wanted[] => {
    const time = Date.parse(published ?? date ?? '') || 0;
    return picture ? [{ source: source.id, ...picture, version: modified, place, time }] : [];
  });
  const programs = [...(found?.programs ?? [])].flatMap(({ project, place }): Wanted[] => {
    const image = isObject(project._opd) ? project._opd.image : undefined;
    if (!isObject(image) || !TO_FETCH.test(String(image.url))) return [];
    const { url, alt, credit } = image;
    return [
      {
        source: source.id,
        url: String(url),
        alt: text(alt),
        credit: text(credit),
        version: text(project.updated),
        place,
        time: Infinity,
      },
    ];
  });
  return [...news, ...programs];
}

/**
 * Takes the pictures of all programmes and news items, the newest first. What has a picture that cannot be used stays, without it.
 * @param until milliseconds since 1970 at which no further picture is begun: news must not wait for a thousand pictures
 */
export async function takePictures(
  collected: readonly Collected[],
  pictures: SourcePictures,
  until: number,
): Promise<Taken> {
  const ready: Taken['ready'] = new Map();
  const refused = new Map<string, Remarks>();
  let later = 0;
  const wanted = collected.flatMap(wantedOf).sort((a, b) => b.time - a.time);
  await sideBySide(wanted, WIDTH, async ({ source, url, alt, credit, version, place }) => {
    if (ready.has(url)) return;
    if (Date.now() > until) return void later++;
    const picture = await pictures.take(url, { alt, credit, version });
    if (isReady(picture)) return void ready.set(url, picture);
    const remarks = refused.get(source) ?? new Remarks();
    refused.set(source, remarks);
    remarks.add('doubt', { ...place, column: 'picture', value: url }, picture);
  });
  return { ready, later, remarks: new Map([...refused].map(([source, { all }]) => [source, all])) };
}

/** Where sources' pictures are kept, and how they are had. */
export function picturesOf(config: Config, get: Get, place: PublisherPlace): SourcePictures {
  const limit = config.limits.picture;
  const folder = join(place.stateFolder, 'pictures');
  const store = createSourcePictures({ folder, get: pictureGetOf(get, place, limit), limit });
  return withOwnPictures(store, place.folder);
}
