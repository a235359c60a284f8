/** Why an XML text is not read: it defines entities, breaks off inside a tag, or has more of them than any feed. */
export type XmlFault = 'entities' | 'unclosed' | 'endless';

/** An XML text without what a reader can be attacked by. */
export interface XmlText {
  xml: string;
  /** Name of the root, without prefix, in lower case. */
  root: string;
}

/** Signs "<" outside of CDATA; a thousand long articles have fewer. */
const MOST_SIGNS = 300_000;
/** A picture written into an attribute is shorter. */
const LONGEST_TAG = 1_000_000;
/** Elements that name a person; the parser takes time with them that grows with the square of their length. */
const PERSONS = ['author', 'managingeditor', 'webmaster'];
const LONGEST_PERSON = 500;

const FEEDS = ['rss', 'rdf', 'feed'];

const NAME = /\/?([A-Za-z_:\u0080-\uffff][^\s/>"'=<]{0,200})/y;

/**
 * Goes through an XML text once, so that the parser behind it sees balanced tags, CDATA and text alone: comments,
 * instructions and the document type are taken out, a "<" that opens nothing is written as text. What stands before the
 * root (warnings of a PHP page, blank lines) is left out.
 */
export function safeXml(text: string): XmlText | XmlFault {
  let parts: string[] = [];
  let [at, signs, left, root, first] = [0, 0, Infinity, '', ''];
  const cut = (written: string): string => {
    const kept = written.slice(0, left);
    left -= kept.length;
    return kept;
  };
  for (;;) {
    const open = text.indexOf('<', at);
    parts.push(cut(text.slice(at, open < 0 ? undefined : open)));
    if (open < 0) break;
    if (++signs > MOST_SIGNS) return 'endless';
    const piece = pieceAt(text, open);
    if (typeof piece == 'string') return piece;
    at = piece.end;
    if (piece.data !== undefined) parts.push(`<![CDATA[${cut(piece.data)}]]>`);
    else if (piece.name === undefined) parts.push(piece.written ?? '');
    else {
      first ||= piece.name;
      if (!root && FEEDS.includes(piece.name) && first != 'html') {
        root = piece.name;
        parts = [];
      }
      if (PERSONS.includes(piece.name)) left = text[open + 1] == '/' ? Infinity : LONGEST_PERSON;
      parts.push(text.slice(open, at));
    }
  }
  return { xml: parts.join(''), root: root || first };
}

interface Piece {
  /** Offset behind it. */
  end: number;
  /** Local name of a tag, in lower case. */
  name?: string;
  /** What stands in CDATA. */
  data?: string;
  /** What is written in its place. */
  written?: string;
}

/** What begins with the "<" at `open`. */
function pieceAt(text: string, open: number): Piece | XmlFault {
  if (text.startsWith('<!--', open)) return until(text, '-->', open + 4);
  if (text.startsWith('<?', open)) return until(text, '?>', open + 2);
  if (text.startsWith('<![CDATA[', open)) {
    const piece = until(text, ']]>', open + 9);
    return typeof piece == 'string' ? piece : { ...piece, data: text.slice(open + 9, piece.end - 3) };
  }
  const isDocumentType = /^<!DOCTYPE/i.test(text.slice(open, open + 9));
  NAME.lastIndex = open + 1;
  const name = NAME.exec(text)?.[1]?.toLowerCase();
  if (!isDocumentType && name === undefined) return { end: open + 1, written: '&lt;' };
  const end = text[open + 1] == '/' ? text.indexOf('>', open) + 1 : endOfTag(text, open);
  // Nobody needs a document type that defines something itself.
  if (isDocumentType && text.slice(open, end || undefined).includes('[')) return 'entities';
  if (!end) return 'unclosed';
  if (end - open > LONGEST_TAG) return 'endless';
  return isDocumentType ? { end } : { end, name: name!.slice(name!.indexOf(':') + 1) };
}

function until(text: string, sign: string, from: number): Piece | 'unclosed' {
  const found = text.indexOf(sign, from);
  return found < 0 ? 'unclosed' : { end: found + sign.length };
}

/** Offset behind a tag, whose values may hold ">"; 0 where it does not end. */
function endOfTag(text: string, open: number): number {
  let quote = 0;
  for (let at = open + 1; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (quote) {
      if (sign == quote) quote = 0;
    } else if (sign == 0x22 || sign == 0x27) quote = sign;
    else if (sign == 0x3e) return at + 1;
  }
  return 0;
}
