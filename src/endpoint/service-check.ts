import { readServiceDefinition, readServices } from '../contract/index.js';
import { noValues, repeatedCode } from './feedback-messages.js';
import { reportBelow, type Report } from './finding.js';
import { isObject, objectsOf, type JsonObject } from './json.js';
import { lostValues } from './lost-values.js';
import { unknownAgency, unreadable } from './messages.js';
import type { Part } from './parts.js';
import { checkSchema } from './schema-check.js';
import type { ValidateFunction } from './schemas.js';

export interface ServiceContext {
  agencies: ReadonlySet<string>;
  /** `$defs` of our schemas. */
  definitions: JsonObject;
}

const BASE = 'https://endpoint.example/v1/feedback/services.json';

/** Checks services with their own questions: form, and what no schema can say. */
export function checkServices(services: Part[], context: ServiceContext, validate: ValidateFunction): void {
  reportRepeated(services, 'service_code');
  for (const { value, report } of services) {
    if (!checkSchema(validate, value, report)) continue;
    const agency = isObject(value._opd) ? value._opd.agency : undefined;
    if (typeof agency == 'string' && !context.agencies.has(agency))
      report('error', ['_opd', 'agency'], unknownAgency(agency));
    checkAttributes(objectsOf(value.attributes), reportBelow(report, ['attributes']));

    const read = readServices([value], BASE);
    const clean = read.ok ? read.value.services[0] : undefined;
    for (const path of lostValues(value, clean, { $ref: '#/$defs/service' }, context.definitions))
      report('error', path, unreadable);
    const questions = readServiceDefinition({ ...value, attributes: value.attributes ?? [] }, BASE);
    const schema = { properties: { attributes: { items: { $ref: '#/$defs/attribute' } } } };
    for (const path of lostValues(value, questions.ok ? questions.value : {}, schema, context.definitions))
      report('error', path, unreadable);
  }
}

function checkAttributes(attributes: JsonObject[], report: Report): void {
  const part = (value: JsonObject, index: number) => ({ value, report: reportBelow(report, [index]) });
  reportRepeated(attributes.map(part), 'code');
  attributes.map(part).forEach(({ value: { datatype, values, variable }, report: below }) => {
    const answers = objectsOf(values);
    if (/^(single|multi)valuelist$/.test(String(datatype)) && variable !== false && !answers.length)
      below('error', [], noValues);
    const answer = (value: JsonObject, index: number) => ({ value, report: reportBelow(below, ['values', index]) });
    reportRepeated(answers.map(answer), 'key');
  });
}

/** Codes become names of files and fields, and on some machines these do not tell capital from small letters. */
function reportRepeated(items: { value: JsonObject; report: Report }[], field: string): void {
  const seen = new Set<string>();
  for (const { value, report } of items) {
    const code = value[field];
    if (typeof code != 'string') continue;
    if (seen.has(code.toLowerCase())) report('error', [field], repeatedCode(code));
    seen.add(code.toLowerCase());
  }
}
