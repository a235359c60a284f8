import { PROGRAM, articleAround } from './article.mjs';

const NAME = 'program-card';

/** What stands in the head as the builder writes it, behind what the page itself needs: for the tag the figures too. */
const script = (endpoint) => `<script type="module" fetchpriority="low" src="${endpoint}/opd-widgets.js"></script>`;
const HEADS = {
  plain: () => '',
  baked: script,
  'baked tag': (endpoint) =>
    `${script(endpoint)}<link rel="preload" as="fetch" fetchpriority="low" crossorigin="anonymous" referrerpolicy="no-referrer" href="${endpoint}/v1/programs/${PROGRAM}.json"/>`,
};

/** The widget in each candidate, with the room that it needs at this width. */
const CANDIDATES = {
  plain: (room) => ['div', `style="min-height:${room}px"`],
  baked: (room) => ['div', `data-opd-widget="${NAME}" data-program="${PROGRAM}" style="min-height:${room}px"`],
  'baked tag': (room) => [`opd-${NAME}`, `program="${PROGRAM}" style="display:block;min-height:${room}px"`],
};
export const NAMES = Object.keys(CANDIDATES);

/** The article with a card between its paragraphs; the plain one has the same text and no script. @param inside what is baked */
export function bakedArticle(candidate, endpoint, inside, room) {
  const [tag, attributes] = CANDIDATES[candidate](room);
  // Both tell the browser to note when this text is painted.
  const widget = `<${tag} ${attributes} elementtiming="baked">${inside}</${tag}>`;
  return articleAround(HEADS[candidate](endpoint), widget);
}
