import { hasErrors, type Finding, type Report } from '../../finding.js';
import { isObject, type JsonObject } from '../../json.js';
import { reportErrors } from '../../schema-check.js';
import { schemas } from '../../schemas.js';
import { checkSettings } from '../../settings-check.js';
import { locate, readSource } from '../../source-document.js';
import type { Bytes } from '../../stored-file.js';
import type { Config, OutputConfig, SourceConfig } from '../config.js';
import { CONFIG_FILE } from '../is-publisher.js';
import { secretInFile } from './config-messages.js';
import { durationOf } from './duration.js';
import { readSources, type Look } from './read-sources.js';
import { isNote, settingsOf } from './settings-of.js';
import { isUnknownKey, reportUnknownKey } from './unknown-keys.js';

const OFFSETS = { WIB: '+07:00', WITA: '+08:00', WIT: '+09:00' } as const;
const MEGABYTE = 2 ** 20;
const DEFAULTS = { documentMB: 64, pictureMB: 20, items: 100, timeoutSeconds: 30 };

export interface ReadConfig {
  /** Missing while there are errors. */
  config?: Config;
  findings: Finding[];
}

/**
 * Reads the publisher's settings and checks them: form (JSON, schema) and sense.
 * @param file its name, for findings
 * @param look reads a file of the publisher's folder, to tell what a .json source without a type is
 */
export async function readConfig(
  bytes: Bytes,
  file = CONFIG_FILE,
  look: Look = async () => undefined,
): Promise<ReadConfig> {
  const findings: Finding[] = [];
  const document = readSource(file, bytes, findings);
  let sources: SourceConfig[] = [];
  if (document && (await followsSchema(document.value, document.report))) {
    checkSettings(document);
    checkPurge(document.value, document.report);
    sources = await readSources(document.value, file, document.report, look);
  }
  locate(findings, bytes);
  return document && !hasErrors(findings) ? { config: configOf(document.value, sources), findings } : { findings };
}

async function followsSchema(value: JsonObject, report: Report): Promise<boolean> {
  const { config: validate } = await schemas();
  if (validate(value)) return true;
  const errors = validate.errors ?? [];
  for (const error of errors.filter(isUnknownKey)) reportUnknownKey(error, report);
  const others = errors.filter((error) => !isUnknownKey(error));
  reportErrors(others, report);
  return !others.length;
}

function checkPurge({ output }: JsonObject, report: Report): void {
  const purge = isObject(output) && isObject(output.purge) ? output.purge : {};
  for (const [name, value] of Object.entries(isObject(purge.headers) ? purge.headers : {}))
    if (/authori[sz]ation|token|key|secret/i.test(name) && !/\$\{\w+\}/.test(String(value)))
      report('warning', ['output', 'purge', 'headers', name], secretInFile);
}

/** What the schema has let pass has these types. */
interface Passed {
  timeZone?: keyof typeof OFFSETS;
  every?: string;
  limits?: Partial<typeof DEFAULTS>;
  allowHosts?: string[];
  output?: OutputConfig;
}

function configOf(value: JsonObject, sources: SourceConfig[]): Config {
  const { timeZone = 'WIB', every = '10m', limits, allowHosts = [], output = {} } = value as Passed;
  const { documentMB, pictureMB, items, timeoutSeconds } = { ...DEFAULTS, ...limits };
  const { folder, s3, purge } = output;
  return {
    settings: settingsOf(value),
    sources,
    programs: programsOf(value),
    offset: OFFSETS[timeZone],
    every: durationOf(every)!,
    limits: {
      document: Math.round(documentMB * MEGABYTE),
      picture: Math.round(pictureMB * MEGABYTE),
      items,
      timeout: Math.round(timeoutSeconds * 1000),
    },
    allowHosts,
    output: { folder, s3: s3 && { ...s3, url: s3.url.replace(/\/$/, '') }, purge },
  };
}

/** Notes among the programmes are left away. */
const programsOf = ({ programs }: JsonObject): Config['programs'] =>
  Object.fromEntries(
    Object.entries(isObject(programs) ? programs : {})
      .filter(([id]) => !isNote(id))
      .map(([id, words]) => [id, words as Config['programs'][string]]),
  );
