import type { html } from 'hono/html';
import type { FeedbackSummary } from '../../../contract/index.js';
import type { Language } from '../../../i18n/whole.js';
import type { EmbedOptions } from '../options.js';
import type { Published } from '../published.js';
import type { EmbedTarget } from '../widgets.js';
import type { JsonObject } from '../../json.js';

/** Markup made by `html`, in which all data is escaped. */
export type Markup = ReturnType<typeof html>;

/** What a view is drawn from. */
export interface ViewRequest extends EmbedTarget {
  published: Published;
  options: EmbedOptions;
  /** Milliseconds since 1970. */
  now: number;
  /** From the page to the endpoint's root: "../../". */
  up: string;
  /** Released messages as they stand now, for their list. */
  released?: unknown;
  /** How messages are answered, for a card that says it. */
  summary?: FeedbackSummary;
}

/** One page's own part: what stands inside the widget's tag until it comes alive, and what the page says of itself. */
export interface View {
  title: string;
  /** One sentence that is whole in itself. */
  description: string;
  language: Language;
  /** Attributes of the widget's tag. */
  attributes: Record<string, string | undefined>;
  body: Markup;
  /** The publisher's own page of the same. */
  page?: string;
  /** The programme whose picture stands for the page. */
  program?: string;
  producer?: string;
  /** Day of the figure, as it was written. */
  date?: string;
  /** The page in schema.org's words, beside what all pages say. */
  data: JsonObject;
  /** What a blockquote says in place of the widget, as markup: `<a href="…">…</a>: …`. */
  quote: (href: string) => string;
  /** How many entries a list has, where it is one. */
  entries?: number;
  /** Documents that the widget asks for at once, by path below `v1/`. */
  documents: string[];
  /** Files of the script that it asks for at once. */
  scripts: string[];
}
