import { newsPath, programPath } from '../contract/paths.js';
import type { Choice } from './choice.js';
import type { Context, Release } from './snippet.js';

const query = (values: Record<string, string | false>): string => {
  const given = Object.entries(values).filter((entry): entry is [string, string] => !!entry[1]);
  return given.length ? `?${new URLSearchParams(given)}` : '';
};

/** Whom an embed page is about: there is one for each programme, for the news of each agency, and one of all. */
function subjectId({ widget, program, agency }: Choice): string {
  return (widget == 'news-feed' ? agency : program) || 'semua';
}

/** Whether the page alone shows what is chosen; else it shows the nearest that has a page. */
export const hasOwnPage = (choice: Choice): boolean =>
  choice.variant != 'inline' && (subjectId(choice) != 'semua' || !(choice.program || choice.agency));

/** The page that shows the widget alone. What is the default there is left out, so that plain files serve it too. */
export function embedAddress(choice: Choice, { root }: Pick<Context, 'root'>): string {
  const { widget, variant, ground, language, picture, feedback } = choice;
  const values = {
    variant: variant == 'inline' ? 'compact' : variant,
    lang: language != 'id' && language,
    theme: ground,
    picture: widget == 'program-card' && !picture && 'none',
    feedback: feedback && '1',
  };
  return `${root}embed/${widget}/${encodeURIComponent(subjectId(choice))}${query(values)}`;
}

export type PictureType = 'png' | 'svg';

/** The picture of a programme's card or meter. */
export const pictureAddress = (choice: Choice, { root }: Pick<Context, 'root'>, type: PictureType): string =>
  `${root}img/${choice.widget == 'program-card' ? 'card' : 'progress'}/${encodeURIComponent(choice.program)}.${type}` +
  query({ lang: choice.language != 'id' && choice.language, theme: choice.ground == 'dark' && 'dark' });

/** Whether there is a picture of it. */
export const hasPicture = ({ widget }: Choice): boolean => widget == 'program-card' || widget == 'progress-meter';

/** The document that the widget asks for first; nothing for those that ask for several. */
export function documentAddress({ widget, program, agency }: Choice, { endpoint }: Context): string | undefined {
  if (widget == 'news-feed') return endpoint + newsPath(program ? { program } : { agency });
  return widget == 'program-card' || widget == 'progress-meter' ? endpoint + programPath(program) : undefined;
}

/** Whether a version has a short address that leads to the newest of its kind: pre-releases have none. */
const hasAlias = ({ version }: Release): boolean => /^\d+\.\d+\.\d+$/.test(version);

/** Where a script file lies: in its version's folder, in that of all versions that mean the same, or at the root. */
export function scriptAddress({ latest }: Choice, { root, release }: Context, file: string): string {
  if (!release || (latest && !hasAlias(release))) return root + file;
  return `${root}${latest ? release.version.split('.')[0]! : release.version}/${file}`;
}

/** The hash that a pinned file must have. */
export const hashOf = ({ latest }: Choice, { release }: Context, file: string): string | undefined =>
  latest ? undefined : release?.files[file];
