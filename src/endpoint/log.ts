/** One answered request, as the log tells it. */
export interface LogEntry {
  time: Date;
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

/** An address cut to its network (IPv4 /24, IPv6 /48): enough to see where load comes from, not who it is. */
export function networkOf(address: string | undefined): string {
  const ipv4 = /^(?:::ffff:)?(\d+\.\d+\.\d+)\.\d+$/i.exec(address ?? '')?.[1];
  if (ipv4) return `${ipv4}.0`;
  if (!address?.includes(':')) return '-';
  const [head = '', tail] = address.replace(/%.*$/, '').split('::');
  const groups = head.split(':').filter(Boolean);
  const rest = tail?.split(':').filter(Boolean) ?? [];
  const whole =
    tail === undefined ? groups : [...groups, ...Array<string>(8 - groups.length - rest.length).fill('0'), ...rest];
  return `${whole.slice(0, 3).join(':')}::`;
}

/** Whatever could start a new line or colour a terminal is written as an escape. */
const harmless = (text: string): string =>
  text.replace(/[^\x21-\x7e]|\\/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** One line, without its end. */
export function logLine({ time, method, target, status, bytes, milliseconds, address }: LogEntry): string {
  const path = harmless(target.split(/[?#]/, 1)[0] ?? '').slice(0, MAX_PATH) || '-';
  const verb = harmless(method).slice(0, 16) || '-';
  return `${time.toISOString()} ${verb} ${path} ${status} ${bytes} ${milliseconds.toFixed(1)}ms ${networkOf(address)}`;
}

const FLUSH_AFTER = 100;

/** Collects lines and writes them together: a write for each would cost more than the answer. */
export function createLog(write: (text: string) => void): { add: (entry: LogEntry) => void; flush: () => void } {
  let lines: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (lines.length) write(`${lines.join('\n')}\n`);
    lines = [];
  };
  return {
    flush,
    add(entry) {
      lines.push(logLine(entry));
      timer ??= setTimeout(flush, FLUSH_AFTER);
    },
  };
}
