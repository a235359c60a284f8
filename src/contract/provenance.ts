import { flag, identifier, link, record, text, type ReadBy } from './read.js';

/** An organisation as OC4IDS refers to it; `name` is what is shown. */
export const organization = record({ id: identifier, name: text }, 'name');
export type OrganizationReference = ReadBy<typeof organization>;

/**
 * Where a figure comes from: part of the extension `_opd`, allowed on a project, its budget, a metric, an
 * observation, a milestone. The nearest one counts, field by field.
 * `sample`: made up to show the widget ("contoh"), never a public figure.
 */
export const provenanceFields = { producer: organization, source: link, sample: flag };
export const provenance = record(provenanceFields);
export type Provenance = ReadBy<typeof provenance>;
