import { LANGUAGES, type Language } from '../../i18n/whole.js';
import type { EmbedWidget } from './widgets.js';

const THEMES = ['light', 'dark', 'auto'] as const;
export type Theme = (typeof THEMES)[number];

/** What an address may say about how a page looks. */
export interface EmbedOptions {
  lang: Language;
  /** Absent: as the widget would be in a usual page, light; alone, as the reader has set their device. */
  theme?: Theme;
  variant?: 'compact' | 'quick';
  picture?: 'none';
  /** Whether a card says how messages about its programme are answered. */
  feedback?: '1';
  limit?: number;
}

const VARIANTS: Partial<Record<EmbedWidget, readonly EmbedOptions['variant'][]>> = {
  // Not "inline": a frame stands in no sentence.
  'progress-meter': ['compact'],
  'feedback-form': ['quick'],
};

/** Widgets with a list, and the most items that each takes. */
const MOST: Partial<Record<EmbedWidget, number>> = { 'news-feed': 100, 'feedback-list': 50 };

/** Reads the options of an address. What is not known counts as not said: a wrong option is no reason to show nothing. */
export function readOptions(widget: EmbedWidget, query: URLSearchParams): EmbedOptions {
  const said = (name: string) => query.get(name)?.toLowerCase();
  const most = MOST[widget];
  const limit = Math.round(Number(said('limit')));
  return {
    lang: LANGUAGES.find((language) => language == said('lang')) ?? 'id',
    theme: THEMES.find((theme) => theme == said('theme')),
    variant: VARIANTS[widget]?.find((variant) => variant == said('variant')),
    picture: widget == 'program-card' && said('picture') == 'none' ? 'none' : undefined,
    feedback: widget == 'program-card' && ['', '1'].includes(said('feedback') ?? '0') ? '1' : undefined,
    limit: most && limit >= 1 && limit <= most ? limit : undefined,
  };
}

/** The same options as a query string, "?…" or empty: one for all addresses that mean the same. */
export function optionsQuery(options: EmbedOptions): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(options) as [string, string | number | undefined][])
    if (value !== undefined && !(name == 'lang' && value == 'id')) query.set(name, String(value));
  return query.size ? `?${query}` : '';
}
