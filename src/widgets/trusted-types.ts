import { shared } from './shared.js';
import { VERSION } from './version.js';

/** The part of `window.trustedTypes` that Lit needs; the compiler's DOM library does not have it. */
interface PolicyFactory<Policy> {
  createPolicy(name: string, rules: { createHTML: (html: string) => string }): Policy;
}

const REFUSED = `refused ${VERSION}`;

/**
 * Lit's policy "lit-html", `undefined` where the page allows none: its list of policies lacks the name, or another copy of Lit
 * has taken it. Lit itself would throw into the host page here; the build puts this in the place of Lit's own call.
 */
export function createLitPolicy<Policy>(factory: PolicyFactory<Policy>): Policy | undefined {
  try {
    return factory.createPolicy('lit-html', { createHTML: (html) => html });
  } catch {
    try {
      // Without a policy Lit hands plain text to the page's HTML parser: this is refused only where Trusted Types are required.
      new DOMParser().parseFromString('', 'text/html');
    } catch {
      shared.set(REFUSED, true);
    }
    return undefined;
  }
}

/** Whether Lit may build templates on this page. If not, no element may be defined: the tags keep their own content. */
export const canRender = (): boolean => !shared.has(REFUSED);
