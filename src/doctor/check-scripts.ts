import {
  fault,
  isKnown,
  ourScripts,
  scriptFaults,
  tagsOf,
  type Fault,
  type OurScript,
  type PageFacts,
} from '../contract/page/index.js';
import { shared } from '../widgets/shared.js';
import { ask, isOpen } from './ask.js';

/** Beside the doctor lies the script of the widgets. */
const BESIDE = new URL('opd-widgets.js', import.meta.url).href;

const isDefined = (widget: string): boolean => !!customElements.get(`opd-${widget}`);

/** Versions that have defined a widget, or came too late to do so: see defineWidget. */
export const versionsHere = (): string[] => [
  ...new Set([...shared].filter(([key]) => key.startsWith('opd-')).map(([, version]) => String(version))),
];

/** What is wrong with the scripts of a page that runs. */
export async function liveScriptFaults(page: PageFacts<Element>): Promise<Fault<Element>[]> {
  const found = scriptFaults(page, BESIDE, isDefined);
  const versions = versionsHere();
  const [script] = ourScripts(page);
  if (versions[1] && !found.some(({ kind }) => kind == 'two-versions'))
    found.push(fault('two-versions', { versions: versions.join(', ') }, { at: script?.at }));
  if ([...shared.keys()].some((key) => key.startsWith('refused ')))
    found.push(fault('policy-trusted-types', {}, { code: 'trusted-types lit-html;' }));
  for (const { widget, element } of tagsOf(page).filter(isKnown))
    if (isDefined(widget) && !shared.has(`opd-${widget}`))
      found.push(fault('name-taken', { tag: `opd-${widget}` }, { at: element.at }));
  const idle = ourScripts(page).filter(({ file }) => !isDefined(file == 'widgets' ? 'program-card' : file));
  return [...found, ...(await Promise.all(idle.map(whyIdle))).flat()];
}

/** Why a script that is there has done nothing. */
async function whyIdle({ url, at, integrity }: OurScript<Element>): Promise<Fault<Element>[]> {
  const address = url.href;
  const answer = await ask(address);
  if (isOpen(answer)) return [];
  if (answer.failed == 'cors') return [fault('cors', { address }, { at, code: 'Access-Control-Allow-Origin: *' })];
  if (answer.failed) return [fault('script-silent', { address }, { at })];
  const { status, type, bytes } = answer;
  if (status > 299) return [fault('script-down', { address, status }, { at })];
  if (!/javascript|ecmascript/i.test(type))
    return [fault('script-type', { address, type }, { at, code: 'Content-Type: text/javascript' })];
  return integrity && bytes && !(await isWhole(bytes, integrity))
    ? [fault('script-integrity', { address }, { at })]
    : [];
}

/** Whether one of the hashes of an `integrity` is that of the file; also where the page cannot compute it. */
async function isWhole(bytes: ArrayBuffer, integrity: string): Promise<boolean> {
  const hashes = [...integrity.matchAll(/sha(256|384|512)-(\S+)/g)];
  if (!hashes.length || !isSecureContext) return true;
  const equal = await Promise.all(
    hashes.map(async ([, bits, hash]) => {
      const digest = new Uint8Array(await crypto.subtle.digest(`SHA-${bits}`, bytes));
      return btoa(String.fromCharCode(...digest)) == hash;
    }),
  );
  return equal.includes(true);
}
