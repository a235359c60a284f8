import { id as indonesian, moment } from '../../i18n/index.js';
import { photoPath } from '../feedback/get-photo.js';
import type { FeedbackFacts } from '../feedback/feedback-of.js';
import { dateTime } from './date-time.js';
import type { PublicRequest } from './public-requests.js';
import type { Fields } from './write-xml.js';

/** About 1 km: which part of a village, but not whose house. What a citizen wrote as address stays with the agency. */
const roundly = (degrees: number | undefined): number | null =>
  degrees == undefined ? null : Math.round(degrees * 100) / 100;

export const isClosed = (stage: string): boolean => stage == 'done' || stage == 'rejected';

/** A message in the words of GeoReport v2. What is missing is null, as the spec's own examples have it. */
export const serviceRequest = (found: PublicRequest, { services, agencies }: FeedbackFacts, root: string): Fields => {
  const { id, stage, serviceCode, agency, receivedAt, updatedAt, expectedAt, closedAt, district, photo } = found;
  const closed = isClosed(stage);
  const name = agency == undefined ? undefined : (agencies.get(agency) ?? agency);
  return {
    service_request_id: String(id),
    status: closed ? 'closed' : 'open',
    status_notes: found.reply ?? null,
    service_name: services.get(serviceCode)?.service_name ?? null,
    service_code: serviceCode,
    description: found.description,
    agency_responsible: name ?? null,
    service_notice: closed ? null : noticeOf(name, expectedAt),
    requested_datetime: dateTime(receivedAt),
    updated_datetime: dateTime((closed && closedAt) || updatedAt),
    expected_datetime: expectedAt == undefined ? null : dateTime(expectedAt),
    address: district ?? null,
    address_id: null,
    zipcode: null,
    lat: roundly(found.lat),
    long: roundly(found.long),
    media_url: photo == undefined ? null : `${root}v1/${photoPath(photo)}`,
  };
};

/** Who answers, and by when. */
export function noticeOf(agency: string | undefined, expectedAt: number | undefined): string | null {
  if (expectedAt == undefined) return null;
  const until = moment(indonesian, expectedAt).replaceAll('\xa0', ' ');
  return `${agency ?? 'Dinas terkait'} menjawab paling lambat ${until}.`;
}
