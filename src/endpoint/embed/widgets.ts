/** The widgets that have a page of their own: the names of their tags without "opd-". */
export const EMBED_WIDGETS = [
  'program-card',
  'progress-meter',
  'news-feed',
  'feedback-form',
  'feedback-status',
  'feedback-list',
] as const;
export type EmbedWidget = (typeof EMBED_WIDGETS)[number];

/** Stands in an address where no programme and no agency is named. */
export const ALL = 'semua';

/** What a page shows: a widget, and of which programme or agency. */
export interface EmbedTarget {
  widget: EmbedWidget;
  /** Id of a programme, for news of an agency, or `ALL`. */
  id: string;
}

const ADDRESS = /^\/embed\/([a-z-]+)\/([\w.-]+)(\/(?:index\.html)?)?$/;

/** What a path of the endpoint asks for; a folder's `index.html` is what static hosts make of it. */
export function targetOf(path: string): (EmbedTarget & { folder: boolean }) | undefined {
  const [, name, id, folder] = ADDRESS.exec(path) ?? [];
  const widget = EMBED_WIDGETS.find((known) => known == name);
  return widget && id ? { widget, id, folder: !!folder } : undefined;
}

/** Path of a page below the endpoint's root, without a slash before it. */
export const embedPath = ({ widget, id }: EmbedTarget): string => `embed/${widget}/${id}`;
