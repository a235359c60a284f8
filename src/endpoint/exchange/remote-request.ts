import { MAX_DESCRIPTION } from '../../contract/index.js';
import { cleanText } from '../feedback/clean-text.js';
import { readDateTime } from '../open311/date-time.js';
import type { Entry } from './read-answer.js';

/** A request of another server, as far as it makes sense. Texts are cut and cleaned as a citizen's are. */
export interface RemoteRequest {
  id: string;
  status: 'open' | 'closed';
  /** Their official words. */
  notes?: string;
  serviceCode?: string;
  serviceName?: string;
  description?: string;
  address?: string;
  media?: string;
  lat?: number;
  long?: number;
  /** Milliseconds since 1970. */
  requestedAt?: number;
}

const MAX_LINE = 500;
const MAX_ID = 200;

/** @returns `undefined` where it has no number or status */
export function remoteRequest(entry: Entry): RemoteRequest | undefined {
  const { service_request_id: id, status: said } = entry;
  const status = said?.trim().toLowerCase();
  if (!id || id.length > MAX_ID || (status != 'open' && status != 'closed')) return;
  const lat = degrees(entry.lat, 90);
  const long = degrees(entry.long, 180);
  const place = lat != undefined && long != undefined && (lat || long) ? { lat, long } : {};
  return {
    id,
    status,
    notes: text(entry.status_notes, MAX_DESCRIPTION),
    serviceCode: entry.service_code,
    serviceName: text(entry.service_name, MAX_LINE),
    description: text(entry.description, MAX_DESCRIPTION),
    address: text(entry.address, MAX_LINE),
    media: text(entry.media_url, MAX_LINE),
    requestedAt: entry.requested_datetime ? readDateTime(entry.requested_datetime) : undefined,
    ...place,
  };
}

const text = (value: string | undefined, most: number): string | undefined => cleanText(value)?.slice(0, most);

function degrees(value: string | undefined, most: number): number | undefined {
  const number = value?.trim() ? Number(value) : NaN;
  return Math.abs(number) <= most ? number : undefined;
}
