import type { MediaNs } from 'feedsmith';
import type { RawPicture } from './raw-feed.js';

/** Pixels beyond which a picture is heavier, and in no widget better. */
const WIDEST = 2048;
const PICTURE_FILE = /\.(?:jpe?g|png|webp|gif|avif)(?:$|[?#])/i;

/** Whether a file is a picture: by its type, else by its name. */
export const isPicture = (file: { url?: string; type?: string; medium?: string }): boolean =>
  file.medium || file.type
    ? file.medium == 'image' || /^image\//i.test(file.type ?? '')
    : PICTURE_FILE.test(file.url ?? '');

/** Pictures of Media RSS, the widest before the others. */
export function picturesOf(media: MediaNs.ItemOrFeed | undefined): Record<'pictures' | 'thumbnails', RawPicture[]> {
  const groups = media?.groups ?? [];
  const contents = [...(media?.contents ?? []), ...groups.flatMap((group) => group.contents ?? [])];
  const images = contents.filter(isPicture).sort((a, b) => worth(b) - worth(a));
  const credit = media?.credits?.[0]?.value;
  return {
    pictures: images.flatMap(({ url, description, credits }) =>
      url ? [{ url, alt: description?.value, credit: credits?.[0]?.value ?? credit }] : [],
    ),
    thumbnails: [media, ...groups, ...contents].flatMap((holder) =>
      (holder?.thumbnails ?? []).flatMap(({ url }) => (url ? [{ url }] : [])),
    ),
  };
}

const worth = ({ width = 0 }: { width?: number }): number => (width > WIDEST ? -width : width);
