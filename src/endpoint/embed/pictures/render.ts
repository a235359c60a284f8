import { wholeWords } from '../../../i18n/whole.js';
import { DOCUMENT_CACHE, PUBLIC_HEADERS } from '../../headers.js';
import { prepareFile } from '../../prepare-file.js';
import type { Files, StoredFile } from '../../stored-file.js';
import { publishedIn } from '../published.js';
import { coloursOf } from './colours.js';
import { drawingOf } from './drawing.js';
import type { pngOf } from './png.js';
import { saidProgram, type SaidProgram } from './said-program.js';
import { outlinedSvg, publishedSvg } from './svg.js';
import { drawableLine, isSaid, plainLine, withTexts } from './texts.js';
import { loadTypeface } from './typeface.js';
import type { Variant } from './variant.js';

export const HEADERS = { ...PUBLIC_HEADERS, ...DOCUMENT_CACHE };
/** Opened by itself an SVG is a document: it may do nothing. */
export const SVG_HEADERS = { ...HEADERS, 'content-security-policy': "default-src 'none'; sandbox" };

/** Everything that the picture says, for who cannot see it. */
const textOf = ({ sentence, offScale, financial, source, overdue, foot }: SaidProgram): string =>
  [
    sentence,
    offScale,
    financial && [`${financial.name} ${financial.value}`, financial.planned, source].filter(Boolean).join(', '),
    overdue,
    foot,
  ]
    .filter(Boolean)
    .map((said) => said?.replace(/\.?$/, '.'))
    .join(' ');

/** Makes PNGs of SVGs; another one in tests. */
export type ToPng = typeof pngOf;

/** Draws one picture; missing where the edition has no such programme. */
export async function render(files: Files, variant: Variant, toPng: ToPng): Promise<StoredFile | undefined> {
  const { kind, id, format, language, theme, shape } = variant;
  const document = publishedIn(files).program(id);
  if (!document) return;
  const typeface = await loadTypeface();
  const pen = { shape, colours: coloursOf(theme), typeface };
  const said = saidProgram(document, wholeWords(language), Date.now());
  const program = withTexts(said, (text) => (format == 'svg' ? plainLine(text) : drawableLine(text, typeface)));
  if (!isSaid(program.title)) program.title = id;
  const drawing = drawingOf(kind, pen, program);
  if (format == 'png') return prepareFile(await toPng(outlinedSvg(drawing, typeface)), 'image/png', HEADERS);
  const description = { id: `opd-${kind}-${id}`, language, title: program.title, text: textOf(program) };
  const svg = publishedSvg(drawing, typeface, description);
  return prepareFile(new TextEncoder().encode(svg), 'image/svg+xml; charset=utf-8', SVG_HEADERS);
}
