import type { ExportedCase } from '../../desk/exporting.js';
import type { JsonObject } from '../../json.js';
import { answersIn } from './answers.js';
import { senderOf, type Table } from './columns.js';

const iso = (time: number | undefined): string | undefined =>
  time == undefined ? undefined : new Date(time).toISOString();

/** A message for other programs: text as it was written, codes as the contract has them. */
export function jsonOf(found: ExportedCase, table: Table): JsonObject {
  const { facts } = table;
  const { agency, serviceCode, answer } = found;
  const answers = answersIn(facts, serviceCode, found.attribute);
  return {
    service_request_id: String(found.id),
    kind: found.kind,
    visibility: found.visibility,
    stage: found.stage,
    tray: found.tray,
    requested_datetime: iso(found.receivedAt),
    expected_datetime: iso(found.expectedAt),
    updated_datetime: iso(found.updatedAt),
    first_reply_datetime: iso(found.firstReplyAt),
    closed_datetime: iso(found.closedAt),
    service_code: serviceCode,
    service_name: facts.services.get(serviceCode)?.service_name,
    agency: agency == undefined ? undefined : { id: agency, name: facts.agencies.get(agency) },
    program_id: found.program,
    description: found.description || undefined,
    answers: answers.length ? answers.map(([question, text]) => ({ question, answer: text })) : undefined,
    address: found.address,
    district: found.district,
    lat: found.lat,
    long: found.long,
    ...senderOf(found, table),
    photos: found.photos.length ? found.photos : undefined,
    assignee: found.assigneeName,
    reply: answer && { text: answer.text, by: answer.by, at: iso(answer.at) },
    released: found.released,
  };
}
