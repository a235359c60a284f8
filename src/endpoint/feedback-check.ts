import { durationDays, readPublisherIndex } from '../contract/index.js';
import type { FeedbackContent, SourceExample, SourceService } from './content.js';
import { checkExamples } from './feedback-examples-check.js';
import type { FeedbackFolder } from './feedback-folder.js';
import {
  longerRetention,
  noFeedbackSettings,
  noServices,
  retentionOfNobody,
  unknownRetentionAgency,
  unknownService,
} from './feedback-messages.js';
import { reportBelow } from './finding.js';
import { isObject, objectsOf, type JsonObject } from './json.js';
import { lostValues } from './lost-values.js';
import { unreadable } from './messages.js';
import { itemsOf } from './parts.js';
import { checkPlaces } from './places-check.js';
import type { Schemas } from './schemas.js';
import { checkServices } from './service-check.js';
import type { SourceDocument, SourceList } from './source-document.js';

export interface FeedbackContext {
  agencies: ReadonlySet<string>;
  programs: ReadonlySet<string>;
  /** Milliseconds since 1970. */
  now: number;
  /** `$defs` of our schemas. */
  definitions: JsonObject;
}

/**
 * Checks what the settings and the folder `feedback/` say of feedback.
 * @returns its content, good for publishing where nothing was reported; `undefined` where the settings say nothing of it
 */
export function checkFeedback(
  folder: FeedbackFolder,
  settings: SourceDocument | undefined,
  context: FeedbackContext,
  validate: Schemas,
): FeedbackContent | undefined {
  const listed = (list?: SourceList) => (list ? itemsOf(list.file, list.value, list.report) : []);
  const services = listed(folder.services);
  const examples = listed(folder.examples);
  const codes = new Set(services.map(({ value }) => String(value.service_code)));

  checkServices(services, context, validate.service);
  if (folder.places) checkPlaces(folder.places, context.definitions, validate.places);
  checkExamples(examples, { ...context, services: codes }, validate.example);

  if (settings && settings.value.feedback === undefined)
    (folder.services ?? folder.places ?? folder.examples)?.report('error', [], noFeedbackSettings);
  if (!settings || !isObject(settings.value.feedback)) return;
  checkFeedbackSettings(settings, settings.value.feedback, codes, context);
  return {
    services: services.map(({ value }) => value as SourceService),
    districts: folder.places && objectsOf(folder.places.value.districts),
    examples: examples.map(({ value }) => value as SourceExample),
  };
}

function checkFeedbackSettings(
  { report }: SourceDocument,
  feedback: JsonObject,
  codes: ReadonlySet<string>,
  { agencies, definitions }: FeedbackContext,
): void {
  const below = reportBelow(report, ['feedback']);
  if (!codes.size) below('warning', [], noServices);
  const { quickService } = feedback;
  if (typeof quickService == 'string' && !codes.has(quickService))
    below('error', ['quickService'], unknownService(quickService));
  objectsOf(feedback.retentions).forEach(({ agency, kind, retention }, index) => {
    if (agency === undefined && kind === undefined) below('error', ['retentions', index], retentionOfNobody);
    if (typeof agency == 'string' && !agencies.has(agency))
      below('error', ['retentions', index, 'agency'], unknownRetentionAgency(agency));
    const [one, all] = [String(retention), String(feedback.retention)];
    if (durationDays(one) > durationDays(all))
      below('error', ['retentions', index, 'retention'], longerRetention(one, all));
  });
  // Where the law's three are missing, the schema has said so in better words.
  if (!feedback.consent || !feedback.controller || !feedback.retention) return;
  const read = readPublisherIndex({ agencies: [], feedback }, 'https://endpoint.example/v1/index.json');
  const clean = read.ok ? read.value.feedback : undefined;
  for (const path of lostValues(feedback, clean, { $ref: '#/$defs/feedback' }, definitions))
    below('error', path, unreadable);
}
