import { languageFrom, type Language } from '../../../i18n/whole.js';
import { themeFrom, type Theme } from './colours.js';
import { shapeOf, type Kind, type Shape } from './shape.js';

/** One of the pictures of a programme. */
export interface Variant {
  kind: Kind;
  id: string;
  format: 'svg' | 'png';
  language: Language;
  theme: Theme;
  shape: Shape;
}

const ADDRESS = /^\/img\/(card|progress)\/([^/]+)\.(svg|png)$/;

/**
 * The picture that is meant; what is not known of a language, theme or width counts as not said. Missing where the path is
 * no picture's.
 */
export function variantOf(path: string, query: URLSearchParams): Variant | undefined {
  const [, kind, id, format] = ADDRESS.exec(path) ?? [];
  if (!id) return;
  return {
    kind: kind as Kind,
    id,
    format: format as Variant['format'],
    language: languageFrom(query.get('lang')),
    theme: themeFrom(query.get('theme')),
    shape: shapeOf(kind as Kind, query.get('width')),
  };
}

/** The same text for every address of the same picture. */
export const keyOf = ({ kind, id, format, language, theme, shape }: Variant): string =>
  `${kind}/${id}.${format} ${language} ${theme} ${shape.width}`;
