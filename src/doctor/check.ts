import {
  addressFaults,
  clockFaults,
  endpointFaults,
  endpointsOf,
  examine,
  inOrder,
  isAddress,
  isKnown,
  listsFor,
  policyFaults,
  readPolicies,
  tagFaults,
  tagsOf,
  type Fault,
  type PageFacts,
  type Tag,
} from '../contract/page/index.js';
import type { DoctorWords } from '../i18n/id-doctor.js';
import { shared } from '../widgets/shared.js';
import { ask, isOpen, ownHeaders } from './ask.js';
import { liveScriptFaults, versionsHere } from './check-scripts.js';
import { everyElement } from './dom.js';
import { pageFacts } from './facts.js';
import { roomFaults } from './room.js';
import { storageFaults } from './storage.js';
import { slowFaults, timeOf } from './time.js';
import { violationFaults } from './violations.js';

/** What a look at the page has found. */
export interface Findings {
  faults: Fault<Element>[];
  /** How many widgets nothing is wrong with. */
  whole: number;
  /** Whether something has still to come. */
  isWaiting: boolean;
  /** What is in order, in words. */
  fine: string[];
}

/** What one endpoint has answered so far. */
async function askEndpoint(base: string, tags: readonly Tag<Element>[]) {
  const answers = await Promise.all(listsFor(tags).map(async (list) => ({ list, answer: await ask(base + list) })));
  const documents = answers.flatMap(({ list, answer }) => (isOpen(answer) ? [] : [examine(answer, list, Date.now())]));
  return {
    faults: endpointFaults(tags, documents),
    publishedDate: documents[0]?.publishedDate,
    isWaiting: answers.some(({ answer }) => answer.failed == 'waiting'),
  };
}

/** Tags of widgets by the first endpoint that they ask; another mirror is asked by the widgets only when that one fails. */
function byEndpoint(page: PageFacts<Element>): Map<string, Tag<Element>[]> {
  const groups = new Map<string, Tag<Element>[]>();
  const isSecure = location.protocol == 'https:';
  for (const tag of tagsOf(page).filter(isKnown)) {
    const [base] = endpointsOf(tag, page);
    if (base && isAddress(base) && !(isSecure && base.startsWith('http:')))
      groups.set(base, [...(groups.get(base) ?? []), tag]);
  }
  return groups;
}

/** One of ours, and alive. */
const isWidget = ({ localName }: Element): boolean => localName.startsWith('opd-') && shared.has(localName);

/** Looks at everything once. */
export async function check(words: DoctorWords): Promise<Findings> {
  const headers = await ownHeaders();
  const policies = readPolicies(headers?.get('content-security-policy') ?? '');
  const page = pageFacts(policies);
  const groups = byEndpoint(page);
  const bases = [...groups.keys()];
  const date = Date.parse(headers?.get('date') ?? '') + 1000 * Number(headers?.get('age') ?? 0);
  const [scripts, storage, ...endpoints] = await Promise.all([
    liveScriptFaults(page),
    storageFaults(),
    ...[...groups].map(([base, tags]) => askEndpoint(base, tags)),
  ]);
  const widgets = everyElement().filter(isWidget);
  const policy = [...policyFaults(page), ...violationFaults(page, bases)];
  const clock = clockFaults(date || undefined, Date.now());
  const faults = inOrder<Element>([
    ...tagFaults(page),
    ...policy,
    ...scripts,
    ...addressFaults(page),
    ...endpoints.flatMap((endpoint) => endpoint.faults),
    ...widgets.flatMap(roomFaults),
    ...clock,
    ...storage,
    ...slowFaults(
      page,
      bases.map((base) => `${base}index.json`),
    ),
  ]);
  const bad = new Set(faults.filter(({ note }) => !note).map(({ at }) => at));
  const isWaiting = endpoints.some((endpoint) => endpoint.isWaiting);
  const lazy = widgets.filter((widget) => widget.getAttribute('loading') == 'lazy' && !widget.shadowRoot).length;
  const { fine } = words;
  const [version, ...others] = versionsHere();
  const isHere = (pattern: RegExp) => faults.some(({ kind }) => pattern.test(kind));
  return {
    faults,
    whole: widgets.filter((widget) => !bad.has(widget) && !bad.has(widget.parentElement ?? widget)).length,
    isWaiting,
    fine: [
      version && !others[0] && !isHere(/^script-|two-/) && fine.script(version),
      ...endpoints.map(
        ({ publishedDate }, index) => publishedDate && fine.endpoint(timeOf(`${bases[index]}index.json`)),
      ),
      bases[0] && !isHere(/policy/) && fine.policy(),
      ...endpoints.map(
        ({ publishedDate }) => publishedDate && !isHere(/^(old|future|clock)$/) && fine.published(publishedDate),
      ),
      date && !isHere(/clock|future/) && fine.clock(),
      !isHere(/storage/) && fine.storage(),
      lazy && fine.lazy(lazy),
    ].filter((said): said is string => !!said),
  };
}
