import type { FeedbackRequest, FeedbackSettings, Kind, ServiceAttribute, Visibility } from '../../contract/index.js';
import type { FeedbackForm } from '../feedback-form.js';
import type { Desk } from './desk.js';

/** Origin and path of the page; a query may say what a person looked for. */
export const pageOf = ({ origin, pathname }: Location): string | undefined =>
  /^http/.test(origin) ? origin + pathname : undefined;

/** Two decimals are about one kilometre: of a secret message no more is sent. */
const rounded = (degrees: number): number => Math.round(degrees * 100) / 100;

/** A message without what is empty. */
export const filled = <T extends object>(body: T): T =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined && value !== '')) as T;

/** What the fields say, as it is sent. */
export function requestOf(
  host: FeedbackForm,
  desk: Desk,
  data: FormData,
  settings: FeedbackSettings,
  questions: ServiceAttribute[],
): FeedbackRequest {
  const valueOf = (name: string) => String(data.get(name) ?? '').trim();
  const visibility = valueOf('visibility') as Visibility;
  const answers = questions.flatMap(({ code, datatype }) => {
    const given = data
      .getAll(`attribute.${code}`)
      .map((answer) => String(answer).trim())
      .filter(Boolean);
    const answer = datatype == 'number' ? given[0]?.replace(',', '.') : given[0];
    return answer ? [[code, datatype == 'multivaluelist' ? given : answer] as const] : [];
  });
  const secret = visibility == 'rahasia';
  const place = desk.place;
  return filled({
    service_code: valueOf('service_code'),
    kind: valueOf('kind') as Kind,
    visibility,
    description: valueOf('description'),
    consent: { version: settings.consent.version, agreed: true as const },
    program_id: host.program,
    agency: host.agency,
    name: visibility == 'anonim' ? '' : valueOf('name'),
    contact: visibility == 'anonim' ? '' : valueOf('contact'),
    lat: place && (secret ? rounded(place.lat) : place.lat),
    long: place && (secret ? rounded(place.long) : place.long),
    address_string: [valueOf('korong'), valueOf('nagari'), valueOf('district'), valueOf('address_string')]
      .filter(Boolean)
      .join(', '),
    attribute: answers.length ? Object.fromEntries(answers) : undefined,
    page: pageOf(location),
    website: valueOf('website'),
    elapsed: desk.touched === undefined ? undefined : Math.round(performance.now() - desk.touched),
  });
}
