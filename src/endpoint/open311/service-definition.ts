import { readServiceDefinition, servicePath, type ServiceAttribute } from '../../contract/index.js';
import { documentOf } from '../feedback/feedback-of.js';
import type { Files } from '../stored-file.js';
import type { Handler } from './asked.js';
import { notFound } from './problem.js';

/** Only fields that are read from elsewhere need a base, and there are none. */
const BASE = 'https://endpoint.invalid/v1/';

/** A service's questions and sentences to read, as the edition has them. */
export function attributesOf(files: Files, code: string): ServiceAttribute[] {
  const definition = readServiceDefinition(documentOf(files, servicePath(code)), BASE);
  return (definition.ok && definition.value.attributes) || [];
}

/** What a service asks. One without questions has an empty list. */
export const serviceDefinition: Handler = ({ facts, files, id }) => {
  if (!facts.services.has(id)) throw notFound();
  return {
    root: 'service_definition',
    value: {
      service_code: id,
      attributes: attributesOf(files, id).map((attribute, index) => ({
        variable: attribute.variable ?? true,
        code: attribute.code,
        datatype: attribute.datatype,
        required: attribute.required ?? false,
        datatype_description: attribute.datatype_description ?? null,
        order: attribute.order ?? index + 1,
        description: attribute.description,
        values: (attribute.values ?? []).map(({ key, name }) => ({ key, name })),
      })),
    },
  };
};
