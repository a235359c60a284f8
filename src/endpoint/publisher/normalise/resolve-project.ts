import { isObject, objectsOf, type JsonObject } from '../../json.js';
import type { FoundProgram, Place, Remark } from '../../sources/found.js';
import type { SourceConfig } from '../config.js';
import type { Message } from '../../finding.js';
import type { Context } from './context.js';
import { noAgency, unknownAgencyName, unknownPillarName, unknownShare } from './messages.js';
import { readyImage } from './pictures.js';

const AGENCY = 'x-opd-agency';
const PILLAR = 'x-opd-pillar';

type Tell = (level: Remark['level'], message: Message, column: string, value?: unknown) => void;

/** A project of one source with agencies, pillars and picture as this publisher knows them. */
export function resolveProject({ project, place }: FoundProgram, source: SourceConfig, context: Context): JsonObject {
  const tell: Tell = (level, message, column, value) => {
    const at: Place = { ...place, column };
    if (typeof value == 'string') at.value = value;
    context.telling.add(source.id, level, at, message);
  };
  const { _opd, ...rest } = project;
  const ours = isObject(_opd) ? { ..._opd } : {};
  const image = isObject(ours.image) ? readyImage(ours.image, context) : undefined;
  if (image) ours.image = image;
  else delete ours.image;
  return compact({
    ...rest,
    publicAuthority: authorityOf(project, source, context, tell),
    parties: listOf(objectsOf(project.parties).map((party) => partyOf(party, context, tell))),
    additionalClassifications: listOf(
      objectsOf(project.additionalClassifications)
        .map((item) => pillarOf(item, context, tell))
        .filter((item) => item !== undefined),
    ),
    metrics: sharesIn(project.metrics, context, tell),
    forecasts: sharesIn(project.forecasts, context, tell),
    _opd: Object.keys(ours).length ? ours : undefined,
  });
}

/** Without fields that are not there, so that the same content is the same text. */
export const compact = (value: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined));

const listOf = (items: JsonObject[]): JsonObject[] | undefined => (items.length ? items : undefined);

function authorityOf(
  { publicAuthority }: JsonObject,
  source: SourceConfig,
  { agencyOf }: Context,
  tell: Tell,
): JsonObject | undefined {
  const own = agencyOf(source.agency);
  const instead = own && { id: own.id, name: own.name };
  const written = isObject(publicAuthority) ? publicAuthority : {};
  const named = written.name ?? written.id;
  if (typeof named != 'string') {
    if (!instead) tell('doubt', noAgency, 'publicAuthority');
    return instead;
  }
  const found = agencyOf(written.id) ?? agencyOf(written.name);
  if (found) return { id: found.id, name: found.name };
  // Whose it is written to be must not become somebody else.
  tell('doubt', unknownAgencyName, 'publicAuthority', named);
  return { name: named };
}

/** A builder or a bank stays as it is; an agency gets its id. */
function partyOf(party: JsonObject, { agencyOf }: Context, tell: Tell): JsonObject {
  const identifier = isObject(party.identifier) ? party.identifier : undefined;
  const saysAgency = identifier?.scheme == AGENCY;
  const found = (saysAgency ? agencyOf(identifier.id) : undefined) ?? agencyOf(party.id) ?? agencyOf(party.name);
  if (found) {
    const known = {
      scheme: AGENCY,
      id: found.id,
      ...(found.legalName !== undefined && { legalName: found.legalName }),
    };
    return {
      ...party,
      id: found.id,
      name: found.name,
      identifier: { ...known, ...(saysAgency && { ...identifier, id: found.id }) },
    };
  }
  if (!saysAgency) return party;
  tell('doubt', unknownAgencyName, 'parties', party.name);
  const { legalName } = identifier;
  const { id: _, identifier: __, ...rest } = party;
  return typeof legalName == 'string' ? { ...rest, identifier: { legalName } } : rest;
}

function pillarOf(item: JsonObject, { pillarOf }: Context, tell: Tell): JsonObject | undefined {
  if (item.scheme != PILLAR) return item;
  const found = pillarOf(item.id) ?? pillarOf(item.description);
  if (found) return { ...item, id: found.id, description: item.description ?? found.name };
  tell('doubt', unknownPillarName, 'additionalClassifications', item.description ?? item.id);
  return;
}

/** Figures with the ids of the agencies whose share they are. A share of nobody known must not become the whole. */
function sharesIn(metrics: unknown, { agencyOf }: Context, tell: Tell): JsonObject[] | undefined {
  const resolved = objectsOf(metrics).map((metric) => {
    const observations = objectsOf(metric.observations);
    if (!observations.some(({ dimensions }) => isObject(dimensions) && dimensions.agency !== undefined)) return metric;
    return compact({
      ...metric,
      observations: listOf(
        observations.flatMap((item) => {
          const { agency } = isObject(item.dimensions) ? item.dimensions : {};
          const found = agencyOf(agency);
          if (agency === undefined) return [item];
          if (found) return [{ ...item, dimensions: { ...(item.dimensions as JsonObject), agency: found.id } }];
          tell('left-out', unknownShare, 'dimensions.agency', agency);
          return [];
        }),
      ),
    });
  });
  return listOf(resolved);
}
