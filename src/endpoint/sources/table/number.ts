/** A number as it is written in a table. */
export interface FoundNumber {
  value: number;
  /** Read in the one way that makes sense for its kind, where another could be meant: "1.250" as a percentage. */
  doubtful?: boolean;
  /** Written as percent. */
  percent?: boolean;
  /** Written with the word for a thousand, a million and so on. */
  scaled?: boolean;
}

/** What a number counts: rupiah come in thousands, percentages do not. */
export type NumberKind = 'percent' | 'money';

const SCALES: Record<string, number> = { ribu: 3, rb: 3, juta: 6, jt: 6, miliar: 9, milyar: 9, mlr: 9, triliun: 12 };
/** The power of ten that a word such as "juta" stands for. */
export const scaleOf = (word: string): number => SCALES[word.toLowerCase()] ?? 0;

/** Longer text is no number. */
const LONGEST = 60;

/** Numbers without anything to decide: most cells, at no cost. */
const PLAIN = /^-?\d{1,15}([.,]\d{1,2})?$/;

/**
 * Reads a number as it is written in Indonesia (`1.250.000,50`, `44,61 %`, `Rp 1.250.000.000,-`, `1,25 miliar`), or in English
 * where that cannot be mistaken (`1,250,000.50`, `44.61`).
 * @returns nothing where it is no number, or one that may mean two things
 */
export function numberIn(written: string, kind: NumberKind): FoundNumber | undefined {
  const text = written.trim();
  if (PLAIN.test(text)) return { value: Number(text.replace(',', '.')) };
  if (text.length > LONGEST) return;
  const percent = /(%|\bpersen)$/i.test(text);
  const amount = text.replace(/\s*rupiah$/i, '');
  const scale = /(ribu|rb|juta|jt|mil[iy]ar|mlr|triliun)\.?$/i.exec(amount);
  let rest = amount
    .replace(/(%|\bpersen)$/i, '')
    .slice(0, scale?.index)
    .replace(/^(rp|idr)\.?\s*/i, '')
    .replace(/[,.]\s*(-+|=)$/, '')
    .replace(/[\s'’]+(?=\d{3}(\D|$))/g, '')
    .trim();
  if (scale && percent) return;
  // Accountants write a loss in brackets.
  const negative = /^\((.*)\)$/.exec(rest);
  if (negative) rest = `-${negative[1]}`;
  const found = decimal(
    rest
      .replace(/^[−–]/, '-')
      .replace(/^-\s*(rp\.?)?\s*/i, '-')
      .replace(/^\+/, ''),
    kind,
  );
  if (!found) return;
  const value = Number(`${found.text}e${scale ? scaleOf(scale[1]!) : 0}`);
  if (!Number.isFinite(value)) return;
  return {
    value,
    ...(found.doubtful && { doubtful: true }),
    ...(percent && { percent }),
    ...(scale && { scaled: true }),
  };
}

/** Decides which of point and comma separates the thousands. */
function decimal(text: string, kind: NumberKind): { text: string; doubtful?: boolean } | undefined {
  if (!/^-?\d[\d.,]*$/.test(text)) return;
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text) && (text.includes(',') || text.split('.').length > 2))
    return { text: text.replaceAll('.', '').replace(',', '.') };
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) && (text.includes('.') || text.split(',').length > 2))
    return { text: text.replaceAll(',', '') };
  const single = /^(-?\d+)([.,])(\d+)$/.exec(text);
  if (!single) return /^-?\d+$/.test(text) ? { text } : undefined;
  const [, whole, mark, part] = single as unknown as [string, string, string, string];
  const mayBeThousands = part.length == 3 && /^-?[1-9]\d{0,2}$/.test(whole);
  if (!mayBeThousands) return { text: `${whole}.${part}` };
  // 1.250 % would be more than the contract takes, so it is 1,25 %; a comma is the Indonesian decimal sign anyway.
  if (kind == 'percent') return { text: `${whole}.${part}`, doubtful: mark == '.' };
  // Rp 1.250 are thousands; "Rp 1,250" may be English thousands as well.
  return mark == '.' ? { text: whole + part } : undefined;
}
