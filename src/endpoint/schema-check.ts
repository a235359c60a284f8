import type { Path, Report } from './finding.js';
import { schemaMessage } from './schema-messages.js';
import type { ErrorObject, ValidateFunction } from './schemas.js';

/** Reports what breaks the schema, once for each place. @returns whether nothing does */
export function checkSchema(validate: ValidateFunction, value: unknown, report: Report): boolean {
  if (validate(value)) return true;
  reportErrors(validate.errors ?? [], report);
  return false;
}

/** Reports errors of a schema, once for each place. */
export function reportErrors(errors: readonly ErrorObject[], report: Report): void {
  const seen = new Set<string>();
  for (const error of errors) {
    // What stands inside a choice is explained by the choice.
    if (/\/anyOf\/\d+\//.test(error.schemaPath)) continue;
    const path = pathOf(error);
    const place = JSON.stringify([path, error.keyword == 'required' ? error.params : '']);
    if (!seen.has(place)) report('error', path, schemaMessage(error));
    seen.add(place);
  }
}

/** A JSON pointer as a path; positions in lists become numbers. */
export const pathOf = ({ instancePath }: ErrorObject): Path =>
  instancePath
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((name) => (/^\d+$/.test(name) ? +name : name));
