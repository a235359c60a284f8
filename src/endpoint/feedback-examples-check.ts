import { readReleasedRequests } from '../contract/index.js';
import { notASample, unknownService } from './feedback-messages.js';
import { isObject, type JsonObject } from './json.js';
import { lostValues } from './lost-values.js';
import { inTheFuture, repeatedId, unknownProgram, unreadable } from './messages.js';
import type { Part } from './parts.js';
import { checkSchema } from './schema-check.js';
import type { ValidateFunction } from './schemas.js';

export interface ExamplesContext {
  programs: ReadonlySet<string>;
  services: ReadonlySet<string>;
  /** Milliseconds since 1970. */
  now: number;
  /** `$defs` of our schemas. */
  definitions: JsonObject;
}

/** Checks worked examples of messages: that they are examples, and name what exists. */
export function checkExamples(examples: Part[], context: ExamplesContext, validate: ValidateFunction): void {
  const seen = new Set<string>();
  for (const { file, value, report } of examples) {
    const ours = isObject(value._opd) ? value._opd : {};
    if (ours.sample !== true) report('error', ['_opd'], notASample);
    if (!checkSchema(validate, value, report)) continue;
    const id = String(value.service_request_id);
    if (seen.has(id)) report('error', ['service_request_id'], repeatedId(id, file));
    seen.add(id);
    const code = String(value.service_code);
    if (!context.services.has(code)) report('error', ['service_code'], unknownService(code));
    if (typeof ours.program == 'string' && !context.programs.has(ours.program))
      report('error', ['_opd', 'program'], unknownProgram(ours.program));
    for (const field of ['requested_datetime', 'updated_datetime']) {
      const date = value[field];
      if (typeof date == 'string' && Date.parse(date) > context.now) report('warning', [field], inTheFuture(date));
    }

    const read = readReleasedRequests({ requests: [value] }, 'https://endpoint.example/v1/feedback/requests.json');
    const clean = read.ok ? read.value.requests?.[0] : undefined;
    for (const path of lostValues(value, clean, { $ref: '#/$defs/request' }, context.definitions))
      report('error', path, unreadable);
  }
}
