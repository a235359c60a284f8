export type Encoding = 'identity' | 'br' | 'gzip';

/** Best first: where the reader has no preference, the smallest is sent. */
const ENCODINGS = ['br', 'gzip', 'identity'] as const;

const qualityOf = (parameters: string[]): number => {
  const quality = parameters.map((parameter) => /^\s*q\s*=\s*([\d.]+)\s*$/i.exec(parameter)?.[1]).find(Boolean);
  return quality === undefined ? 1 : +quality || 0;
};

/** Browsers send few different headers, but thousands of times. */
const known = new Map<string, readonly Encoding[]>();
const MOST_KNOWN = 100;

/**
 * The encodings that an Accept-Encoding header allows, best first. Without the header, and where it allows nothing that
 * exists here, the plain bytes: they are better than an error.
 */
export function acceptedEncodings(header: string | null | undefined): readonly Encoding[] {
  if (!header) return ['identity'];
  const before = known.get(header);
  if (before) return before;
  const accepted = readHeader(header);
  if (known.size < MOST_KNOWN) known.set(header, accepted);
  return accepted;
}

function readHeader(header: string): Encoding[] {
  const qualities = new Map<string, number>();
  for (const item of header.split(',')) {
    const [coding = '', ...parameters] = item.split(';');
    qualities.set(
      coding
        .trim()
        .toLowerCase()
        .replace(/^x-gzip$/, 'gzip'),
      qualityOf(parameters),
    );
  }
  const quality = (encoding: Encoding): number =>
    // Plain bytes are acceptable unless refused, but only wanted when named.
    qualities.get(encoding) ?? qualities.get('*') ?? (encoding == 'identity' ? Number.MIN_VALUE : 0);
  const accepted = ENCODINGS.filter((encoding) => quality(encoding) > 0).sort((a, b) => quality(b) - quality(a));
  return accepted.length ? accepted : ['identity'];
}
