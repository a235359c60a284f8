import type { NewsFeed, NewsItem } from '../../../contract/news.js';
import type { AllWords } from '../../../i18n/all-words.js';
import { escapeMarkup } from '../../../widgets/in-words/escape.js';
import { bakedNews, bakedNewsInline } from '../../../widgets/in-words/baked.js';
import type { Place } from './places.js';

/** How many items a feed shows when its tag says nothing, and at most. */
const [USUAL, MOST] = [5, 100];

const listOf = (list: string | undefined, separator: string): string[] =>
  (list ?? '')
    .split(separator)
    .map((entry) => entry.trim())
    .filter(Boolean);

/** Agencies that a feed names; of several, the news of all is asked for and filtered. */
export const agenciesOf = ({ attributes }: Place): string[] => listOf(attributes.get('agency'), ' ');

/** The items that the feed's tag shows at first. */
function shown({ items = [] }: NewsFeed, place: Place): NewsItem[] {
  const agencies = agenciesOf(place);
  const tags = listOf(place.attributes.get('tag')?.toLowerCase(), ',');
  const limit = Math.round(Number(place.attributes.get('limit')) || USUAL);
  const seen = new Set<string>();
  return items
    .filter(
      ({ id, tags: own, _opd }) =>
        seen.size < seen.add(id).size &&
        (!agencies.length || agencies.includes(_opd?.agency?.id ?? '')) &&
        (!tags.length || own?.some((tag) => tags.includes(tag.toLowerCase()))),
    )
    .slice(0, Math.min(Math.max(limit, 1), MOST));
}

/** What stands in a news feed. */
export function newsInside(feed: NewsFeed, place: Place, words: AllWords): string {
  const items = shown(feed, place);
  if (!items.length) return escapeMarkup(words.noNews);
  return place.inParagraph ? bakedNewsInline(items, words, !place.inLink) : bakedNews(items, words);
}
