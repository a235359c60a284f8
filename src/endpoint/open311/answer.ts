import { PUBLIC_HEADERS } from '../headers.js';
import { writeXml, type Field } from './write-xml.js';

export const FORMATS = ['json', 'xml'] as const;
export type Format = (typeof FORMATS)[number];

/** Media types by the spec's section "Format Support". */
export const TYPES: Record<Format, string> = { json: 'application/json', xml: 'text/xml' };

/** An answer before it is written. */
export interface Answer {
  /** Name of the root element, which JSON has not. */
  root: string;
  value: Field;
  status?: number;
  /** Whether it is for one person alone; others may be kept for a minute. */
  own?: boolean;
  headers?: Record<string, string>;
}

export const respond = ({ root, value, status = 200, own, headers }: Answer, format: Format): Response =>
  new Response(format == 'xml' ? writeXml(root, value) : JSON.stringify(value), {
    status,
    headers: {
      ...PUBLIC_HEADERS,
      'content-type': `${TYPES[format]}; charset=utf-8`,
      'cache-control': own || status != 200 ? 'no-store' : 'public, max-age=60',
      // Without an ending, the form follows from what was asked for.
      vary: 'accept',
      ...headers,
    },
  });
