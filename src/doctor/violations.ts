import {
  blocked,
  fault,
  ourScripts,
  readPolicy,
  scriptElement,
  type Directive,
  type Fault,
  type PageFacts,
} from '../contract/page/index.js';

/** What the browser says when the page's policy has stopped something. */
interface Violation {
  directive: string;
  address: string;
  policy: string;
}

/** Where browsers name these as the Reporting API does. */
interface ReportBody {
  effectiveDirective?: string;
  blockedURL?: string;
  originalPolicy?: string;
}

const seen: Violation[] = [];

/** Notes what the policy stops from now on; where the browser has kept them, also what it has stopped before. */
export function watchViolations(changed: () => void): void {
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, originalPolicy }) => {
    seen.push({ directive: effectiveDirective, address: blockedURI, policy: originalPolicy });
    changed();
  });
  try {
    new ReportingObserver(
      (reports) => {
        for (const { body } of reports) {
          const { effectiveDirective, blockedURL, originalPolicy } = (body ?? {}) as ReportBody;
          seen.push({ directive: effectiveDirective ?? '', address: blockedURL ?? '', policy: originalPolicy ?? '' });
        }
        changed();
      },
      { types: ['csp-violation'], buffered: true },
    ).observe();
  } catch {
    // Not in this browser: then what is tried from now on has to do.
  }
}

/** Whether the policy has stopped a request to this address. */
export const wasBlocked = (address: string): boolean => seen.some((violation) => violation.address == address);

const DIRECTIVES = ['script-src', 'connect-src', 'img-src'] as const satisfies readonly Directive[];

/** Those that hit our scripts, their endpoint or their templates. @param bases base addresses of the endpoints */
export function violationFaults(page: PageFacts<Element>, bases: readonly string[]): Fault<Element>[] {
  const scripts = ourScripts(page);
  const origins = [...bases, ...scripts.map(({ url }) => url.href)].map((address) => new URL(address).origin);
  return seen.flatMap(({ directive, address, policy: text }): Fault<Element>[] => {
    const policy = readPolicy(text);
    if (directive.includes('trusted-types')) return [];
    const name = DIRECTIVES.find((known) => directive.startsWith(known));
    const isOurs = origins.some((origin) => address == origin || address.startsWith(`${origin}/`));
    if (!name || !isOurs || (name == 'script-src' && !/\/opd-[\w.-]+\.js/.test(address))) return [];
    if (name != 'script-src' && !bases.some((base) => address.startsWith(new URL(base).origin))) return [];
    const script = scripts.find(({ url }) => url.href == address);
    return script && name == 'script-src' && text.includes('strict-dynamic')
      ? [fault('policy-nonce', { address }, { at: script.at, code: scriptElement(address, ' nonce="…"') })]
      : [blocked(policy, name, new URL(address))];
  });
}
