import { ownPath } from './own-path.js';

/** A form that was sent while nobody was signed in (any more): kept in the pages between, so that nothing written is lost. */
export interface Carried {
  /** Where it was sent to. */
  path: string;
  fields: readonly (readonly [name: string, value: string])[];
}

const PATH = 'kiriman';
const PREFIX = 'kiriman.';

/** The hidden fields by which it goes through the sign-in page. */
export const carriedFields = ({ path, fields }: Carried): [name: string, value: string][] => [
  [PATH, path],
  ...fields.map(([name, value]): [string, string] => [PREFIX + name, value]),
];

/** The form that came along with a sign-in. */
export function carriedOf(form: URLSearchParams): Carried | undefined {
  const path = form.get(PATH);
  if (!path) return;
  const fields = [...form].filter(([name]) => name.startsWith(PREFIX));
  return { path: ownPath(path), fields: fields.map(([name, value]) => [name.slice(PREFIX.length), value]) };
}
