import {
  hostileFeed,
  hostileItem,
  hostilePackage,
  hostileProject,
  inLinks,
  inOddPlaces,
  inTexts,
} from './hostile-documents.js';

/** Strings that one page shows. */
export interface Batch {
  name: string;
  strings: string[];
}

const FILL = { text: inTexts, link: inLinks, odd: inOddPlaces };

/** All documents of a batch by their paths. In those of "text" one programme and one news item more hold a plain "x". */
export function documentsOf({ name, strings }: Batch): Record<string, unknown> {
  const documents: Record<string, unknown> = {};
  for (const [place, fill] of Object.entries(FILL)) {
    const first = place == 'text' ? [inTexts('x')] : [];
    const odd = place == 'odd' ? strings[0] : undefined;
    documents[`/v1/${name}/${place}/programs.json`] = hostilePackage(
      [
        ...first.map((places) => hostileProject('reference', places)),
        ...strings.map((string, index) => hostileProject(`p${index}`, fill(string))),
      ],
      odd,
    );
    documents[`/v1/${name}/${place}/news.json`] = hostileFeed(
      [...first, ...strings.map(fill)].map((places, index) => hostileItem(String(index), places)),
      strings[0]!,
    );
  }
  for (const [index, string] of strings.entries())
    documents[`/v1/${name}/next/${index}/news.json`] = hostileFeed([hostileItem(string, inTexts('x'))], string, string);
  return documents;
}

const VARIANTS = ['<opd-program-card open', '<opd-progress-meter', '<opd-progress-meter variant="inline"'];
const closed = (tag: string) => `${tag}></${tag.slice(1, tag.indexOf(' '))}>`;

/** Tags that show all documents of a batch. */
export function batchTags({ name, strings }: Batch, origin: string): string {
  const tags: string[] = [];
  for (const place of Object.keys(FILL)) {
    const rest = ` class="${place}" endpoint="${origin}/v1/${name}/${place}/"`;
    tags.push(`<opd-news-feed limit="100"${rest}`);
    for (const variant of place == 'text' ? VARIANTS : VARIANTS.slice(0, 2)) {
      const programs = strings.map((_, index) => `p${index}`);
      tags.push(...programs.map((program) => `${variant}${rest} program="${program}"`));
      if (place == 'text')
        tags.push(
          `${variant}${rest} id="reference" program="reference"`,
          `${variant}${rest} id="missing" program="tidak-ada"`,
        );
    }
  }
  for (const index of strings.keys())
    tags.push(`<opd-news-feed limit="1" class="next" endpoint="${origin}/v1/${name}/next/${index}/"`);
  return tags.map(closed).join('\n');
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Tags with the strings of a batch in their attributes, those that name an endpoint first. */
export function attributeTags({ strings }: Batch, origin: string): string {
  const home = `endpoint="${origin}/v1/none/"`;
  const tags = strings
    .map(escaped)
    .flatMap((string) => [
      `<opd-progress-meter program="p0" endpoint="${string}"`,
      `<opd-program-card ${home} program="${string}" picture="${string}" heading-level="${string}"`,
      `<opd-progress-meter ${home} program="p0" variant="${string}" lang="${string}" loading="${string}"`,
      `<opd-news-feed ${home} agency="${string}" tag="${string}" limit="${string}"`,
      `<opd-news-feed ${home} program="${string}"`,
    ]);
  return tags.map(closed).join('\n');
}
