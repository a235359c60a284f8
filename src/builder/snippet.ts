import type { Choice } from './choice.js';

/** Languages of the builder's own pages. */
export type PageLanguage = 'id' | 'en';

/** What the snippets need to know beside the choice. */
export interface Context {
  page: PageLanguage;
  /** The endpoint: "https://widget.example.go.id/v1/". */
  endpoint: string;
  /** The folder around it, where scripts, embed pages and pictures lie: "https://widget.example.go.id/". */
  root: string;
  /** The version whose files lie in a folder of their own, and their hashes; missing where there is no such folder. */
  release?: Release;
  /** "2026-11-16", in West Sumatra. */
  today: string;
  /** What stands inside the tag: the last figures with date, producer and link, as markup in one line. */
  baked: string;
  /** What the widget is about, as text: "Jalan akses Tarok City–Tandikek". */
  title: string;
  /** The figures as one sentence, for a picture's alternative text. */
  sentence: string;
  /** Physical progress as reported. */
  percent?: number;
  /** The publisher's page. */
  home: string;
  /** Height of the preview in CSS pixels; missing while it is not known. */
  height?: number;
  /** Size of the picture, where the endpoint has it. */
  picture?: { width: number; height: number };
}

/** `sri.json` of a version. */
export interface Release {
  version: string;
  files: Record<string, string>;
}

/** Something to copy. */
export interface Part {
  label: string;
  code: string;
}

/** What a webmaster does in one place. Texts may hold **bold**, `code` and [links](address). */
export interface Snippet {
  parts: Part[];
  steps: string[];
  /** What of the choice stays in this place, and what does not. */
  survives: string;
  /** What could not be tried by us. */
  untried?: string;
}

export type SnippetOf = (choice: Choice, context: Context) => Snippet;

/** A text in the two languages of the page. */
export type Said = readonly [id: string, en: string];

/** `const say = speaking(context)`; `say('Salin', 'Copy')`. */
export const speaking =
  ({ page }: Pick<Context, 'page'>) =>
  (...said: Said): string =>
    said[page == 'en' ? 1 : 0];
