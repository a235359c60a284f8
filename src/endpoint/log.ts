/** One answered request, as the log tells it. */
export interface LogEntry {
  /** Milliseconds since 1970. */
  time: number;
  method: string;
  /** Request target as it came; its query, which may hold what a person typed, is left out. */
  target: string;
  status: number;
  /** Bytes sent, head and body. */
  bytes: number;
  milliseconds: number;
  /** The client's address; written shortened. */
  address: string | undefined;
}

const MAX_PATH = 200;
const MAX_METHOD = 16;

/** An address cut to its network (IPv4 /24, IPv6 /48): enough to see where load comes from, not who it is. */
export function networkOf(address: string | undefined): string {
  if (!address) return '-';
  if (!address.includes(':') || address.startsWith('::ffff:')) {
    const ipv4 = address.slice(address.lastIndexOf(':') + 1);
    return `${ipv4.slice(0, ipv4.lastIndexOf('.'))}.0`;
  }
  const [head = '', tail] = address.replace(/%.*$/, '').split('::');
  const groups = head.split(':').filter(Boolean);
  const rest = tail?.split(':').filter(Boolean) ?? [];
  const gap = tail === undefined ? 0 : 8 - groups.length - rest.length;
  return `${[...groups, ...Array<string>(gap).fill('0'), ...rest].slice(0, 3).join(':')}::`;
}

const HARMFUL = /[^\x21-\x7e]|\\/g;

/** Whatever could start a new line or colour a terminal is written as an escape; the rest is cut at `length`. */
function harmless(text: string, length: number): string {
  const escaped = text
    .slice(0, length)
    .replace(HARMFUL, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return escaped.slice(0, length) || '-';
}

function withoutQuery(target: string): string {
  const end = target.search(/[?#]/);
  return end < 0 ? target : target.slice(0, end);
}

/** Below the officers' pages something as long as this is a one-time link's secret, whole or torn. */
const SECRET = /(\/kotak-pesan\/(?:.*\/)?)[^/]{20,}/gi;

let written = { time: 0, text: '' };

/** Under load many requests share a millisecond, and writing out its date is half the work of a line. */
function isoTime(time: number): string {
  if (written.time != time) written = { time, text: new Date(time).toISOString() };
  return written.text;
}

/** One line, without its end. */
export function logLine({ time, method, target, status, bytes, milliseconds, address }: LogEntry): string {
  const path = harmless(withoutQuery(target).replace(SECRET, '$1*'), MAX_PATH);
  const duration = Math.round(milliseconds * 10) / 10;
  return `${isoTime(time)} ${harmless(method, MAX_METHOD)} ${path} ${status} ${bytes} ${duration}ms ${networkOf(address)}`;
}

const FLUSH_AFTER = 100;
/** Small, since thousands of texts kept for a moment would let the heap grow. */
const FLUSH_SIZE = 8192;

export interface Log {
  add: (entry: LogEntry) => void;
  flush: () => void;
}

/** Collects lines and writes them together: a write for each would cost more than the answer. */
export function createLog(write: (lines: string) => void): Log {
  let lines = '';
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (lines) write(lines);
    lines = '';
  };
  return {
    flush,
    add(entry) {
      lines += `${logLine(entry)}\n`;
      if (lines.length > FLUSH_SIZE) flush();
      else timer ??= setTimeout(flush, FLUSH_AFTER);
    },
  };
}
