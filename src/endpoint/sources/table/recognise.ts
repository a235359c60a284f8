import { distance } from '../../../contract/page/nearest.js';
import { dayOf, monthNumber } from '../indonesian-date.js';
import { cleanLine } from './cell.js';
import { NAMES, nameOf, type Field } from './fields.js';
import { scaleOf } from './number.js';

/** What a heading says of its column. */
export interface Recognised {
  field: Field;
  /** Of two columns for one field the one with the lower rank counts. */
  rank: number;
  /** What its numbers are multiplied with: a million for "(Rp juta)". */
  factor: number;
  /** The heading names no unit; what stands in the column decides between percent and rupiah. */
  unitOpen?: boolean;
  /** The day or month for which all its figures hold: "Fisik Jan 2026". */
  date?: string;
}

/** Longer text is no heading. */
const LONGEST = 200;

interface Parts {
  words: string[];
  unit?: 'percent' | 'money';
  factor: number;
}

/** Takes a heading apart: words, and the unit that stands in brackets or behind them. */
function partsOf(heading: string): Parts {
  const text = cleanLine(heading.slice(0, LONGEST).normalize('NFKC'))
    // JSON has names such as "location.province" and "sourceOfFunds".
    .replace(/^[\w.]+\.(?=[A-Za-z]\w*$)/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/\b(s\s*[./]\s*d|sampai dengan|sampai)\b\.?/g, 'sd');
  const inUnit = text.match(/[([][^)\]]*[)\]]|%|\b(rp|idr|rupiah|persen|percent)\b\.?/g)?.join(' ') ?? '';
  const scale = /\b(ribu|juta|mil[iy]ar|triliun)(an)?\b/.exec(inUnit)?.[1];
  const unit = /%|persen|percent/.test(inUnit)
    ? ('percent' as const)
    : /\b(rp|idr|rupiah|ribu|juta|mil[iy]ar|triliun)/.test(inUnit)
      ? ('money' as const)
      : undefined;
  const thousands = unit == 'money' && /\b0{3}\b/.test(inUnit);
  const rest = text.replace(/[([][^)\]]*[)\]]|%|\b(rp|idr|rupiah|persen|percent|persentase|percentage)\b\.?/g, ' ');
  const words = rest.split(/[^a-z\d]+/).filter(Boolean);
  return { words, unit, factor: 10 ** (scale ? scaleOf(scale) : thousands ? 3 : 0) };
}

const KNOWN = new Map(
  (Object.keys(NAMES) as Field[]).flatMap((field) =>
    NAMES[field].map((name, rank): [string, { field: Field; rank: number }] => [name.toLowerCase(), { field, rank }]),
  ),
);

const ACTUAL = 'realisasi realization realisation actual capaian prestasi kumulatif'.split(' ');
const PROGRESS = 'progres progress kemajuan accomplishment'.split(' ');
const PHYSICAL = 'fisik physical'.split(' ');
const FINANCIAL = 'keuangan financial serapan penyerapan spent expenditure paid'.split(' ');
/** These are spent, or planned: "Anggaran" alone is the budget. */
const SPENT = 'anggaran dana belanja amount'.split(' ');
const PLAN = 'rencana target plan planned'.split(' ');
const DEVIATION = 'deviasi deviation selisih'.split(' ');
const FILLER = 'kegiatan pekerjaan proyek sd per keadaan posisi tanggal of the'.split(' ');

/** Recognises headings of figures by their words, in any order. */
function figureIn(words: readonly string[], unit: Parts['unit']): Field | undefined {
  const rest = words.filter((word) => !FILLER.includes(word));
  const has = (list: readonly string[]) => rest.some((word) => list.includes(word));
  const all = [ACTUAL, PROGRESS, PHYSICAL, FINANCIAL, SPENT, PLAN, DEVIATION].flat();
  if (!rest.length || rest.some((word) => !all.includes(word))) return;
  const spent = has(FINANCIAL) || (has(SPENT) && (has(ACTUAL) || has(DEVIATION)));
  if (has(PHYSICAL) && (spent || has(SPENT))) return;
  if (has(DEVIATION)) return spent ? 'financialDeviation' : 'physicalDeviation';
  if (has(PLAN)) return has(PHYSICAL) ? 'physicalPlan' : spent ? planned(unit) : undefined;
  if (has(PHYSICAL)) return 'physical';
  // "Realisasi (Rp)" is money; "Realisasi (%)" may be either.
  if (spent || (has(ACTUAL) && unit == 'money')) return unit == 'money' ? 'financialAmount' : 'financial';
  return has(PROGRESS) && !has(SPENT) ? 'physical' : undefined;
}

const planned = (unit: Parts['unit']): Field => (unit == 'money' ? 'financialPlanAmount' : 'financialPlan');

/** The day or month that a heading names, and its other words. */
function dated(words: readonly string[]): { words: string[]; date?: string } {
  const at = words.findIndex((word) => monthNumber(word));
  if (at < 0) return { words: words.filter((word) => !/^(19|20)\d\d$/.test(word)) };
  const hasDay = /^\d{1,2}$/.test(words[at - 1] ?? '');
  const year = /^(\d\d|(19|20)\d\d)$/.test(words[at + 1] ?? '') ? words[at + 1] : undefined;
  const from = hasDay ? at - 1 : at;
  const written = words.slice(from, at + (year ? 2 : 1));
  const month = String(monthNumber(words[at]!)).padStart(2, '0');
  return {
    words: [...words.slice(0, from), ...words.slice(from + written.length)].filter((word) => word != 'bulan'),
    // A month without its year: the year stands elsewhere in the table.
    date: year ? dayOf(written.join(' ')) : `-${month}`,
  };
}

/** What a heading means; missing where it is not known. */
export function recognise(heading: string): Recognised | undefined {
  const { words, unit, factor } = partsOf(heading);
  const plain = words.join(' ');
  const known = KNOWN.get(plain) ?? KNOWN.get(words.filter((word) => !/^(19|20)\d\d$/.test(word)).join(' '));
  if (known) return { ...known, factor };
  const about = dated(words.join(' ').replace('sd bulan ini', '').split(' ').filter(Boolean));
  const field = figureIn(about.words, unit);
  if (!field) return;
  const unitOpen = !unit && (field == 'financial' || field == 'financialPlan');
  return { field, rank: 0, factor, ...(unitOpen && { unitOpen }), ...(about.date && { date: about.date }) };
}

/** The field that a word of the settings means: its own name, or that of a column. */
export const fieldNamed = (word: string): Field | undefined =>
  Object.hasOwn(NAMES, word) ? (word as Field) : recognise(word)?.field;

/** The names of the fields that a heading may have meant, nearest first. */
export function nearestNames(heading: string, count = 3): string[] {
  const wanted = partsOf(heading).words.join(' ').slice(0, 60);
  const steps = (name: string): number => {
    const isPart = Math.min(wanted.length, name.length) > 3 && (wanted.includes(name) || name.includes(wanted));
    return isPart ? 1 : distance(wanted, name) / Math.max(wanted.length, name.length, 1);
  };
  const least = (field: Field) => Math.min(...NAMES[field].map((name) => steps(partsOf(name).words.join(' '))));
  return (Object.keys(NAMES) as Field[])
    .filter((field) => field != 'ignore')
    .map((field) => ({ field, steps: least(field) }))
    .sort((a, b) => a.steps - b.steps)
    .slice(0, count)
    .map(({ field }) => nameOf(field));
}
