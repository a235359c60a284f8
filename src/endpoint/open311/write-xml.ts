/** What an answer holds, before it is written as JSON or XML. */
export type Fields = { readonly [name: string]: Field };
export type Field = string | number | boolean | null | Fields | readonly Field[];

/** What one thing of a list is called (GeoReport v2; JSON has no name for it). */
const ONE_OF: Record<string, string> = {
  services: 'service',
  attributes: 'attribute',
  values: 'value',
  service_requests: 'request',
  endpoints: 'endpoint',
  formats: 'format',
  errors: 'error',
};

/** What XML 1.0 has no sign for, not even an escaped one. */
const UNWRITABLE = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

const escaped = (text: string): string =>
  text.replace(UNWRITABLE, '\ufffd').replace(/[&<>\r]/g, (sign) => ESCAPES[sign]!);

/** Names are ours, and no attribute is ever written: text between tags is all that needs care. */
function element(name: string, value: Field): string {
  const inner = contentOf(name, value);
  return inner ? `<${name}>${inner}</${name}>` : `<${name}/>`;
}

function contentOf(name: string, value: Field): string {
  if (value == null) return '';
  if (typeof value != 'object') return escaped(String(value));
  if (isList(value)) return value.map((one) => element(ONE_OF[name]!, one)).join('');
  return Object.entries(value)
    .map(([field, one]) => element(field, one))
    .join('');
}

const isList = (value: Fields | readonly Field[]): value is readonly Field[] => Array.isArray(value);

/** An answer as XML: the same fields in the same order as in JSON, an empty element for what is missing. */
export const writeXml = (root: string, value: Field): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${element(root, value)}\n`;
