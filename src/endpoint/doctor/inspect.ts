import {
  addressFaults,
  endpointsOf,
  inOrder,
  isAddress,
  isKnown,
  ourScripts,
  policyFaults,
  scriptFaults,
  tagFaults,
  tagsOf,
  timeFaults,
  versionIn,
  type Fault,
  type PageFacts,
  type Tag,
  type Times,
} from '../../contract/page/index.js';
import type { DoctorWords } from '../../i18n/id-doctor.js';
import { lookAtEndpoint } from './endpoint-look.js';
import { get, NotGot } from './get.js';
import { bringsOurs, readPageSource, type PageSource } from './page-source.js';
import { lookAtScript } from './script-look.js';

/** What was found on a page from the outside. */
export interface Inspection {
  /** Where the page is in the end. */
  address: string;
  faults: Fault<number>[];
  /** What is in order, said in a language. */
  fine: ((words: DoctorWords['fine']) => string)[];
  /** Milliseconds of each step, by address. */
  times: Record<string, Times>;
}

/** Most scripts of others that are searched for a bundle with the widgets in it. */
const MOST_BUNDLES = 12;
/** Where our script is in examples. */
const EXAMPLE = 'https://widget.example.go.id/opd-widgets.js';

/** Looks for the widgets in the scripts of a page that are not ours by name. */
async function isBundled({ otherScripts }: PageSource, origin: string): Promise<boolean> {
  const found = await Promise.all(
    otherScripts.slice(0, MOST_BUNDLES).map((src) =>
      get(src, origin).then(
        ({ body }) => bringsOurs(body),
        () => false,
      ),
    ),
  );
  return found.includes(true);
}

function byEndpoint(page: PageFacts<number>): Map<string, Tag<number>[]> {
  const groups = new Map<string, Tag<number>[]>();
  for (const tag of tagsOf(page).filter(isKnown))
    for (const base of endpointsOf(tag, page).filter(isAddress)) groups.set(base, [...(groups.get(base) ?? []), tag]);
  return groups;
}

/**
 * Fetches a page as a browser without scripts would, and holds it against the rules.
 * @throws NotGot where there is no page; NoPage where it is none
 */
export async function inspect(address: string, now = Date.now()): Promise<Inspection> {
  const got = await get(address);
  const type = got.headers['content-type'] ?? '';
  if (got.status > 299 || !/html/i.test(type)) throw new NoPage(got.address, got.status, type);
  const source = readPageSource(got);
  const { origin } = new URL(got.address);
  const needsBundle = !source.bundled && tagsOf(source).length > 0 && !ourScripts(source).length;
  const page = { ...source, bundled: source.bundled || (needsBundle && (await isBundled(source, origin))) };
  const groups = byEndpoint(page);
  const scripts = ourScripts(page);
  const [looks, endpoints] = await Promise.all([
    Promise.all(scripts.map((script) => lookAtScript(script, origin))),
    Promise.all([...groups].map(([base, tags]) => lookAtEndpoint(base, tags, origin, now))),
  ]);
  const faults = inOrder([
    ...tagFaults(page),
    ...policyFaults(page),
    ...scriptFaults(page, EXAMPLE),
    ...addressFaults(page),
    ...looks.flatMap((look) => look.faults),
    ...endpoints.flatMap((look) => look.faults),
    ...timeFaults(got.address, got.times),
  ]);
  return {
    address: got.address,
    faults,
    fine: fineThings(page, faults, endpoints, looks.length > 0 && looks.every(({ isWhole }) => isWhole)),
    times: Object.assign(
      { [got.address]: got.times },
      ...looks.map((look) => look.got && { [look.got.address]: look.got.times }),
      ...endpoints.map((look) => look.times),
    ) as Record<string, Times>,
  };
}

function fineThings(
  page: PageFacts<number>,
  faults: readonly Fault<number>[],
  endpoints: readonly Awaited<ReturnType<typeof lookAtEndpoint>>[],
  areWhole: boolean,
): Inspection['fine'] {
  const isHere = (pattern: RegExp) => faults.some(({ kind }) => pattern.test(kind));
  const scripts = ourScripts(page);
  const bad = new Set(faults.map(({ at }) => at));
  const whole = tagsOf(page).filter((tag) => isKnown(tag) && !bad.has(tag.element.at)).length;
  const fine: Inspection['fine'] = [];
  if (whole) fine.push((words) => words.widgets(whole));
  if (scripts[0] && !isHere(/^script-|two-|mixed/)) {
    const version = versionIn(scripts[0].url) ?? '';
    fine.push((words) => words.script(version));
  }
  if (areWhole) fine.push((words) => words.whole());
  if (tagsOf(page).length && !isHere(/^policy/)) fine.push((words) => words.policy());
  for (const { milliseconds, publishedDate } of endpoints) {
    if (milliseconds !== undefined) fine.push((words) => words.endpoint(milliseconds));
    if (publishedDate && !isHere(/^(old|future|clock)$/)) fine.push((words) => words.published(publishedDate));
  }
  return fine;
}

/** What an address gave is no page that could be inspected. */
export class NoPage extends Error {
  constructor(
    readonly address: string,
    readonly status: number,
    readonly type: string,
  ) {
    super(`${status} ${type}: ${address}`);
    this.name = 'NoPage';
  }
}

export { NotGot };
