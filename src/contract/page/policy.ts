/** A Content Security Policy: its directives by name, the first of a name counts. */
export type Policy = ReadonlyMap<string, readonly string[]>;

/** Reads one policy, as a `<meta>` element has it. */
export function readPolicy(text: string): Policy {
  const directives = new Map<string, string[]>();
  for (const part of text.split(';')) {
    const [name, ...sources] = part.trim().split(/\s+/);
    if (name && !directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), sources);
  }
  return directives;
}

/** Reads a header, which may hold several policies: each of them has to allow what is done. */
export const readPolicies = (header: string): Policy[] =>
  header
    .split(',')
    .map(readPolicy)
    .filter(({ size }) => size);

/** What a page does with our addresses. */
export type Directive = 'script-src' | 'connect-src' | 'img-src';

const STANDS_FOR: Record<Directive, readonly string[]> = {
  'script-src': ['script-src-elem', 'script-src', 'default-src'],
  'connect-src': ['connect-src', 'default-src'],
  'img-src': ['img-src', 'default-src'],
};

/** The directive of this policy that decides; missing where none does, then all is allowed. */
export const deciding = (policy: Policy, directive: Directive): string | undefined =>
  STANDS_FOR[directive].find((name) => policy.has(name));

const isSecureForm = (wanted: string, found: string): boolean =>
  wanted == found || (wanted == 'http:' && found == 'https:');

/** Host and port as a source names them; the port that goes with the scheme may be left out. */
function hostMatches(source: string, url: URL, page: URL): boolean {
  const [, scheme = page.protocol, host = '', port, path = ''] =
    /^(?:([a-z][a-z\d+.-]*:)\/\/)?(\*|(?:\*\.)?[^:/*]+)(?::(\d+|\*))?(\/[^?#]*)?$/i.exec(source) ?? [];
  if (!host || !isSecureForm(scheme.toLowerCase(), url.protocol)) return false;
  const name = host.toLowerCase();
  if (name != '*' && (name.startsWith('*.') ? !url.hostname.endsWith(name.slice(1)) : name != url.hostname))
    return false;
  const usual = url.protocol == 'https:' ? '443' : '80';
  if (port != '*' && (url.port || usual) != (port ?? usual)) return false;
  return !path || (path.endsWith('/') ? url.pathname.startsWith(path) : url.pathname == path);
}

function sourceMatches(source: string, url: URL, page: URL): boolean {
  if (source == '*') return /^https?:$/.test(url.protocol);
  if (source.toLowerCase() == "'self'")
    return url.origin == page.origin || (url.host == page.host && isSecureForm(page.protocol, url.protocol));
  if (/^[a-z][a-z\d+.-]*:$/i.test(source)) return isSecureForm(source.toLowerCase(), url.protocol);
  return !source.startsWith("'") && hostMatches(source, url, page);
}

/** What a script element says for itself. */
export interface Credentials {
  nonce?: string;
  integrity?: string;
}

/** Whether a policy lets the page at `page` do this with the address `url`. */
export function allows(
  policy: Policy,
  directive: Directive,
  url: URL,
  page: URL,
  { nonce, integrity }: Credentials = {},
): boolean {
  const name = deciding(policy, directive);
  if (!name) return true;
  const sources = policy.get(name)!;
  if (directive == 'script-src') {
    if (nonce && sources.includes(`'nonce-${nonce}'`)) return true;
    if (integrity && integrity.split(/\s+/).every((hash) => sources.includes(`'${hash}'`))) return true;
    // Then names of hosts do not count.
    if (sources.some((source) => source.toLowerCase() == "'strict-dynamic'")) return false;
  }
  return sources.some((source) => sourceMatches(source, url, page));
}

/** Whether scripts have to bring a nonce or a hash: a name of a host would not help. */
export const wantsNonce = (policy: Policy): boolean =>
  (policy.get(deciding(policy, 'script-src') ?? '') ?? []).some((source) => source.toLowerCase() == "'strict-dynamic'");

/** The whole directive with one more source, to put in the place of the old one. */
export function lineWith(policy: Policy, directive: Directive, source: string): string {
  const name = deciding(policy, directive);
  const sources = (policy.get(name ?? '') ?? []).filter((old) => old.toLowerCase() != "'none'");
  return `${name == 'default-src' || !name ? directive : name} ${[...sources, source].join(' ')}`;
}

/** Name of the policy that our templates are made with. */
const TRUSTED_NAME = 'lit-html';

/** Whether the page requires Trusted Types and lets ours not be made. */
export function refusesTemplates(policy: Policy): boolean {
  const names = policy.get('trusted-types');
  return !!policy.get('require-trusted-types-for') && !!names && !names.includes(TRUSTED_NAME) && !names.includes('*');
}

/** The directive `trusted-types` with our name. */
export const trustedLine = (policy: Policy): string =>
  ['trusted-types', ...(policy.get('trusted-types') ?? []).filter((name) => name != "'none'"), TRUSTED_NAME].join(' ');

/** Whether the page is put in a sandbox where no script runs. */
export const forbidsScripts = (policy: Policy): boolean =>
  policy.has('sandbox') && !policy.get('sandbox')!.includes('allow-scripts');
