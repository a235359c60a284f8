/** What a webmaster pastes: the script, and a tag with its last values inside for readers without JavaScript. */

/** Each kind of widget: its tag, the attributes that make it that kind, and the room to reserve, in em of a 16 px page. */
export const KINDS = {
  card: { tag: 'opd-program-card', room: 42 },
  meter: { tag: 'opd-progress-meter', room: 18 },
  compact: { tag: 'opd-progress-meter', attributes: { variant: 'compact' }, room: 16 },
  inline: { tag: 'opd-progress-meter', attributes: { variant: 'inline' } },
  news: { tag: 'opd-news-feed', attributes: { limit: '3' }, room: 28 },
};

const escape = (text) =>
  String(text).replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);

/** One tag as source text; an attribute of `true` has no value, one without value is left out. */
export function tagOf(kind, attributes, inside) {
  const { tag, attributes: own, room } = KINDS[kind];
  const all = { ...attributes, ...own, ...(room && { style: `display:block;min-height:${room}em` }) };
  const written = Object.entries(all)
    .filter(([, value]) => value)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escape(value)}"`))
    .join('');
  return `<${tag}${written}>${inside}</${tag}>`;
}

/** The last reported physical progress of a programme (OC4IDS), in words: "fisik 62 %, per 12 Nov 2026"; empty when there is none. */
function lastFigure({ metrics = [] }, locale) {
  const reported = metrics
    .filter(({ id }) => id == 'physicalProgress')
    .flatMap(({ observations = [] }) => observations)
    .filter(({ dimensions, measure, period }) => !dimensions && measure != null && period?.endDate)
    .sort((a, b) => Date.parse(a.period.endDate) - Date.parse(b.period.endDate))
    .pop();
  if (!reported) return '';
  const day = new Intl.DateTimeFormat(locale == 'en' ? 'en-GB' : locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const date = day.format(Date.parse(reported.period.endDate.slice(0, 10)));
  const number = Number(reported.measure).toLocaleString(locale);
  return locale == 'id' ? `fisik ${number} %, per ${date}` : `physical ${number}%, as of ${date}`;
}

/** What stands inside a tag of this programme: a link to its page with the last values and their date. */
export function insideOf(project, kind, locale, home) {
  const text = [project.title, kind != 'news' && lastFigure(project, locale)].filter(Boolean).join(': ');
  return `<a href="${escape(project._opd?.page ?? home)}">${escape(text)}</a>`;
}

export const scriptLine = () => `<script type="module" src="${location.origin}/opd-widgets.js"></script>`;
