import { parseAddress } from '../read.js';
import { fault, type Fault } from './fault.js';
import { endpointsOf, isAddress, ourScripts, scriptElement, tagsOf, type PageFacts } from './page.js';
import {
  allows,
  forbidsScripts,
  lineWith,
  refusesTemplates,
  trustedLine,
  wantsNonce,
  type Directive,
  type Policy,
} from './policy.js';

/** Tells that a policy blocks an address, with the directive as it has to be. */
export const blocked = (policy: Policy, directive: Directive, url: URL): Fault<never> =>
  fault('policy', { directive, source: url.origin }, { code: `${lineWith(policy, directive, url.origin)};` });

/** A file that each of our scripts loads later, from the folder it lies in. */
const LATER = 'opd-on-demand.js';

/** What the page's policies would block: our scripts, the endpoint, its pictures, the templates. */
export function policyFaults<At>(page: PageFacts<At>): Fault<At>[] {
  const address = parseAddress(page.address);
  if (!address) return [];
  const scripts = ourScripts(page);
  const bases = new Set(tagsOf(page).flatMap((tag) => endpointsOf(tag, page).filter(isAddress)));
  const found: Fault<At>[] = [];
  for (const policy of page.policies) {
    if (forbidsScripts(policy))
      found.push(
        fault('policy-sandbox', {}, { code: ['sandbox', ...policy.get('sandbox')!, 'allow-scripts'].join(' ') }),
      );
    for (const { url, nonce, integrity, at } of scripts) {
      const isAllowed = allows(policy, 'script-src', url, address, { nonce, integrity });
      const isWhole = nonce || wantsNonce(policy) || allows(policy, 'script-src', new URL(LATER, url), address);
      if (!isAllowed && wantsNonce(policy))
        found.push(fault('policy-nonce', { address: url.href }, { at, code: scriptElement(url.href, ' nonce="…"') }));
      else if (!isAllowed || !isWhole) found.push(blocked(policy, 'script-src', url));
    }
    for (const base of bases)
      for (const directive of ['connect-src', 'img-src'] as const)
        if (!allows(policy, directive, new URL(base), address)) found.push(blocked(policy, directive, new URL(base)));
    if (scripts.length && refusesTemplates(policy))
      found.push(fault('policy-trusted-types', {}, { code: `${trustedLine(policy)};` }));
  }
  return found;
}
