import { SaxesParser } from 'saxes';
import { isObject, type Json } from '../json.js';

/** A request, service or error of another server: texts by name, without what is empty. */
export type Entry = Readonly<Record<string, string | undefined>>;

/** A server that sends more in one answer is not listened to that long. */
const MOST = 5000;

/**
 * Reads what another server answered: a list of things with fields, as JSON or XML. Nothing of it is trusted: what is nested deeper is
 * left out, and no entity but XML's own is known. @returns `undefined` where it is no such list
 */
export function readAnswer(text: string, format: 'json' | 'xml'): Entry[] | undefined {
  try {
    return (format == 'xml' ? readXml(text) : readJson(text))?.slice(0, MOST);
  } catch {
    // What its message quotes is theirs.
    return undefined;
  }
}

function readJson(text: string): Entry[] | undefined {
  const json = JSON.parse(text) as Json;
  // Some servers wrap the list as XML does.
  const wrapped = isObject(json) ? Object.values(json).filter(Array.isArray) : [];
  const list = Array.isArray(json) ? json : wrapped.length == 1 ? wrapped[0] : undefined;
  return list?.filter(isObject).map((one) => {
    const fields = Object.entries(one).flatMap(([name, value]) =>
      value == null || typeof value == 'object' || value === '' ? [] : [[name, String(value)] as const],
    );
    return Object.fromEntries(fields);
  });
}

function readXml(text: string): Entry[] | undefined {
  const parser = new SaxesParser();
  const entries: Entry[] = [];
  let fields: [string, string][] = [];
  let [depth, value, isList] = [0, '', false];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    depth++;
    if (depth == 1) isList = /^(service_requests|services|errors)$/.test(name);
    if (depth == 2) fields = [];
    if (depth == 3) value = '';
  });
  parser.on('text', (part) => {
    if (depth == 3) value += part;
  });
  parser.on('closetag', ({ name }) => {
    if (depth == 3 && value.trim()) fields.push([name, value.trim()]);
    if (depth == 2) entries.push(Object.fromEntries(fields));
    depth--;
  });
  parser.write(text).close();
  return isList ? entries : undefined;
}
