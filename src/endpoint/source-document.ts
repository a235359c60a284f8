import { reportInto, type Finding, type Report } from './finding.js';
import { isObject, type Json, type JsonObject } from './json.js';
import { JsonTextError, placeAt, placesOf, walkJson } from './json-text.js';
import { notAList, notAnObject, notJson, notUtf8, repeatedName } from './messages.js';
import type { Bytes } from './stored-file.js';

/** A JSON file of a data folder. */
export interface SourceDocument {
  file: string;
  value: JsonObject;
  report: Report;
}

/** A JSON file that is a list. */
export interface SourceList {
  file: string;
  value: Json[];
  report: Report;
}

/** Reads a JSON file that holds an object; what is wrong with it goes into `findings`. */
export function readSource(file: string, bytes: Bytes, findings: Finding[]): SourceDocument | undefined {
  const report = reportInto(findings, file);
  const value = readJson(file, bytes, findings);
  if (value === undefined) return;
  return isObject(value) ? { file, value, report } : void report('error', [], notAnObject);
}

/** Reads a JSON file that holds a list. */
export function readSourceList(file: string, bytes: Bytes, findings: Finding[]): SourceList | undefined {
  const report = reportInto(findings, file);
  const value = readJson(file, bytes, findings);
  if (value === undefined) return;
  return Array.isArray(value) ? { file, value, report } : void report('error', [], notAList);
}

/** `undefined` for what is no JSON. A byte order mark, as Windows writes it, does no harm. */
function readJson(file: string, bytes: Bytes, findings: Finding[]): Json | undefined {
  const report = reportInto(findings, file);
  const text = decode(bytes);
  if (text === undefined) return void report('error', [], notUtf8);
  try {
    walkJson(text, { repeated: (path) => report('error', [...path], repeatedName(String(path.at(-1)))) });
  } catch (error) {
    if (!(error instanceof JsonTextError)) throw error;
    findings.push({ level: 'error', file, path: [], ...placeAt(text, error.offset), ...notJson(error.expected) });
    return;
  }
  return JSON.parse(text) as Json;
}

function decode(bytes: Bytes): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return;
  }
}

/** Adds line and column to the findings of one file. */
export function locate(findings: Finding[], bytes: Bytes): void {
  const unplaced = findings.filter((finding) => finding.line === undefined && finding.path.length);
  if (!unplaced.length) return;
  const places = placesOf(
    decode(bytes) ?? '',
    unplaced.map(({ path }) => path),
  );
  unplaced.forEach((finding, index) => Object.assign(finding, places[index]));
}
