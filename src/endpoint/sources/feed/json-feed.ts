import { parseJsonFeed, type JsonFeed } from 'feedsmith';
import type { JsonObject } from '../../json.js';
import { isPicture } from './media.js';
import { fields, present, type RawFeed, type RawItem } from './raw-feed.js';

/** JSON Feed 1.0 and 1.1. */
export function readJsonFeed(json: JsonObject): RawFeed {
  const feed = parseJsonFeed(json);
  return { items: (feed.items ?? []).map(itemOf), base: feed.home_page_url, next: feed.next_url };
}

/** Plain text as HTML that says the same. */
const asHtml = (text: string | undefined): string | undefined =>
  text?.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');

function itemOf(item: JsonFeed.Item<string>): RawItem {
  const attached = (item.attachments ?? []).flatMap(({ url, mime_type: type }) =>
    url && isPicture({ url, type }) ? [url] : [],
  );
  return {
    id: item.id,
    // `external_url` is what a link list links to; its own page is `url`.
    links: present(item.url, item.external_url),
    title: item.title,
    texts: present(asHtml(item.summary), item.content_html ?? asHtml(item.content_text)),
    published: fields(['date_published', item.date_published]),
    modified: fields(['date_modified', item.date_modified]),
    tags: item.tags ?? [],
    categories: [],
    authors: present(...(item.authors ?? []).map(({ name }) => name)),
    pictures: present(item.image, item.banner_image, ...attached).map((url) => ({ url })),
    thumbnails: [],
  };
}
