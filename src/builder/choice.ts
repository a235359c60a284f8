import { LANGUAGES, type Language } from '../i18n/whole.js';

/** The widgets by the names of their tags without "opd-", and the variants that each has; the first is the default. */
export const WIDGETS = {
  'program-card': [''],
  'progress-meter': ['', 'compact', 'inline'],
  'news-feed': [''],
  'feedback-form': ['', 'quick'],
  'feedback-status': [''],
  'feedback-list': [''],
} as const satisfies Record<string, readonly string[]>;
export type Widget = keyof typeof WIDGETS;

export const GROUNDS = ['', 'light', 'dark'] as const;
export type Ground = (typeof GROUNDS)[number];

/** What a webmaster has chosen. An empty text is the default. */
export interface Choice {
  widget: Widget;
  /** "compact", "inline", "quick". */
  variant: string;
  /** Id of a programme; empty where an agency, or all, is meant. */
  program: string;
  agency: string;
  /** "#123e73"; empty: the widgets' own green, which has a lighter one for dark pages. */
  accent: string;
  ground: Ground;
  language: Language;
  picture: boolean;
  /** Whether a card says how messages about the programme are answered. */
  feedback: boolean;
  /** Whether the newest script is loaded, not the one of today. */
  latest: boolean;
}

/** Whom a widget can be about, besides a programme. */
export const MAY_SHOW: Record<Widget, { program: boolean; agency: boolean; all: boolean }> = {
  'program-card': { program: true, agency: false, all: false },
  'progress-meter': { program: true, agency: false, all: false },
  'news-feed': { program: true, agency: true, all: true },
  'feedback-form': { program: true, agency: true, all: true },
  'feedback-status': { program: false, agency: false, all: true },
  'feedback-list': { program: true, agency: false, all: true },
};

/** A colour as six digits ("#123E73", "123e73", "#13f" → "#1133ff"); nothing where it is none. */
export function colourFrom(text: string): string | undefined {
  const digits = /^\s*#?([\da-f]{3}|[\da-f]{6})\s*$/i.exec(text)?.[1]?.toLowerCase();
  return digits && `#${digits.length == 3 ? digits.replace(/./g, '$&$&') : digits}`;
}

/** A choice from the address of the page; what makes no sense is the default. @param language of the page */
export function choiceFrom(query: URLSearchParams, language: Language): Choice {
  const one = <T extends string>(name: string, allowed: readonly T[], otherwise: T): T =>
    allowed.find((value) => value == query.get(name)) ?? otherwise;
  const widget = one('widget', Object.keys(WIDGETS) as Widget[], 'program-card');
  const may = MAY_SHOW[widget];
  const program = may.program ? (query.get('program') ?? '') : '';
  return {
    widget,
    variant: one('variant', WIDGETS[widget] as readonly string[], ''),
    program,
    agency: may.agency && !program ? (query.get('agency') ?? '') : '',
    accent: colourFrom(query.get('accent') ?? '') ?? '',
    ground: one('ground', GROUNDS, ''),
    language: one('lang', LANGUAGES, language),
    picture: query.get('picture') != 'none',
    feedback: widget == 'program-card' && query.get('feedback') == '1',
    latest: query.get('version') == 'latest',
  };
}

/** The same choice as the query of an address; defaults are left out. */
export function queryOf(choice: Choice, language: Language): Record<string, string> {
  const { widget, variant, program, agency, accent, ground } = choice;
  const all = {
    program,
    agency,
    widget: widget == 'program-card' ? '' : widget,
    variant,
    accent: accent.slice(1),
    ground,
    lang: choice.language == language ? '' : choice.language,
    picture: choice.picture ? '' : 'none',
    feedback: choice.feedback ? '1' : '',
    version: choice.latest ? 'latest' : '',
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value));
}
