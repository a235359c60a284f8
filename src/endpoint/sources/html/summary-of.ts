/** What stands before a full stop that ends no sentence; compared in lower case. */
const ABBREVIATIONS = new Set(
  (
    'a.n dr drs dra drg prof ir h hj kh tgk tk st sdr sdri bpk no nmr jl jln gg rt rw kab kec kel des prov kep ' +
    'dll dsb dst dkk tgl pkl hal hlm tlp telp fax tbk pt cv ud co ltd mr mrs ms vs al cet bln thn s.d ' +
    's.kom s.sos s.pd s.ag s.ip s.kep s.si m.si m.pd m.kom m.ap ph.d a.md ap.t rp ny yth dgn utk ' +
    'jan feb mar apr jun jul agu agt ags sep sept okt nov'
  ).split(' '),
);

/** Left by themes and feeds where they cut a text. */
const CUT = /\s*(?:\[\s*(?:…|\.{3})\s*\]|…|\.{3})$/;
const MORE =
  '[(\\[]?(?:continue reading|read (?:more|the rest)|(?:baca |lihat )?selengkapnya|baca (?:selanjutnya|lebih lanjut)|lanjutkan membaca)\\b';
const MORE_AFTER_CUT = new RegExp(`(?<=…|\\.{3}|…\\]|\\.{3}\\])\\s*${MORE}.{0,250}$`, 'is');
const MORE_ALONE = new RegExp(`(?<=^|[.!?…”")\\]]\\s|\\n)\\s*${MORE}[\\s:→»›>.…)\\]]*$`, 'i');
const FROM_FEED =
  /(?<=^|[.!?…\]]\s|\n)(?:the post|artikel|postingan)\b.{1,300}\b(?:(?:appeared first|first appeared) on|pertama kali (?:muncul|tampil|terbit) (?:di|pada))\b.{1,150}$/i;
/** Tails are looked for here alone, so that a long text costs no more than a short one. */
const TAIL = 700;

/**
 * The beginning of a text, in whole sentences; cut at a word, with "…", where its first one is too long.
 * @param text plain, as `textOf` gives it
 * @param most characters
 */
export function summaryOf(text: string, most = 280): string | undefined {
  const { kept, cut } = withoutTail(text.trim());
  let end = 0;
  for (const place of sentenceEnds(kept, most)) end = place;
  if (!cut && kept.length <= most) end = kept.length;
  // A short first sentence before a long one would say nothing.
  if (end == kept.length || end > most / 3) return inLine(kept.slice(0, end)) || undefined;
  return cutAtWord(inLine(kept), most);
}

const inLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function withoutTail(text: string): { kept: string; cut: boolean } {
  const head = text.slice(0, Math.max(0, text.length - TAIL));
  const told = text
    .slice(head.length)
    .replace(FROM_FEED, '')
    .trimEnd()
    .replace(MORE_AFTER_CUT, '')
    .replace(MORE_ALONE, '')
    .trimEnd();
  const rest = told.replace(CUT, '');
  return { kept: (head + rest).trim(), cut: rest != told && !/[.!?]["”’')\]]?$/.test(rest) };
}

/** Offsets, up to `most`, behind each sentence; a paragraph ends one too. */
function* sentenceEnds(text: string, most: number): Generator<number> {
  const start = text.slice(0, most + 40);
  for (const { 0: mark, index } of start.matchAll(/[.!?…]+["”’')\]]*(?=\s|$)|\n/g)) {
    const end = mark == '\n' ? index : index + mark.length;
    if (end > most) return;
    if (mark == '\n' || endsSentence(start, index, end)) yield end;
  }
}

/** Whether the mark at `index` ends a sentence, and not a question within one, an abbreviation, an initial or a number in a list. */
function endsSentence(text: string, index: number, end: number): boolean {
  const rest = text.slice(end).trimStart();
  if (!rest) return true;
  if (/^\p{Ll}/u.test(rest)) return false;
  if (!/^\.(?!\.)/.test(text.slice(index))) return true;
  const word = /[^\s("“‘'[]*$/.exec(text.slice(Math.max(0, index - 30), index))?.[0].toLowerCase() ?? '';
  if (ABBREVIATIONS.has(word) || /^\p{L}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return false;
  return !/^\d{1,2}$/.test(word) || !/(?:^|\n)\s*$/.test(text.slice(0, index - word.length));
}

function cutAtWord(line: string, most: number): string {
  if (line.length < most) return line.endsWith('…') || /[.!?]$/.test(line) ? line : `${line}…`;
  const start = line.slice(0, most);
  const blank = start.lastIndexOf(' ');
  const words = blank > most / 2 ? start.slice(0, blank) : start.slice(0, -1).replace(/\p{Cs}$/u, '');
  return `${words.replace(/[\s,;:.–—(-]+$/u, '')}…`;
}
