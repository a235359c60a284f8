/**
 * What can be wrong with a page that shows widgets, and what its words need to know. Each is found by one rule, told in one
 * table of words for each language, and mended by what `code` says, where code mends it.
 */
export interface FaultDetails {
  // Markup
  stripped: { name: string };
  escaped: object;
  'no-widget': object;
  'unknown-widget': { name: string; nearest?: string };
  'unknown-attribute': { name: string; nearest?: string; known: string };
  'unknown-value': { name: string; value: string; known: string };
  'missing-attribute': { tag: string; name: string };
  'curly-quotes': { name: string; value: string };
  'unknown-program': { id: string; nearest?: string };
  'unknown-agency': { id: string; nearest?: string };
  'unknown-service': { id: string; nearest?: string };
  // Scripts
  'script-missing': { tag: string };
  'script-twice': { address: string };
  'script-both': object;
  'script-not-module': { address: string };
  'script-down': { address: string; status: number };
  'script-silent': { address: string };
  'script-type': { address: string; type: string };
  'script-integrity': { address: string };
  'script-changed': { address: string };
  'two-versions': { versions: string };
  'name-taken': { tag: string };
  // The page's policy
  policy: { directive: string; source: string };
  'policy-nonce': { address: string };
  'policy-trusted-types': object;
  'policy-sandbox': object;
  'mixed-content': { address: string };
  // The endpoint
  'bad-endpoint': { value: string };
  'endpoint-down': { address: string; status: number };
  'endpoint-silent': { address: string };
  'endpoint-slow': { address: string };
  cors: { address: string };
  'document-type': { address: string; type: string };
  'not-json': { address: string };
  'not-ours': { address: string };
  newer: { address: string };
  old: { date: string };
  future: { date: string };
  // Device and network
  clock: { minutes: number };
  storage: object;
  'storage-sandbox': object;
  slow: { address: string; step: Step; seconds: number };
  // Room
  'no-width': { tag: string; pixels: number; place: string };
  'no-height': { tag: string; place: string };
  hidden: { tag: string; rule: string };
  'hidden-around': { tag: string; place: string };
  clipped: { tag: string; place: string };
}

/** Where time goes: the page asks late, the name of the server, the connection, its answer, the transfer. */
export type Step = 'asking' | 'name' | 'connection' | 'answer' | 'transfer';

export type FaultKind = keyof FaultDetails;

export interface Fault<At = unknown, K extends FaultKind = FaultKind> {
  kind: K;
  details: FaultDetails[K];
  /** What to copy into the page, its style sheet or its server; the same in every language. */
  code?: string;
  /** Where in the page it is. */
  at?: At;
  /** Worth knowing, and perhaps meant so: it makes nothing fail. */
  note?: boolean;
}

export const fault = <K extends FaultKind, At>(
  kind: K,
  details: FaultDetails[K],
  more: Pick<Fault<At>, 'code' | 'at' | 'note'> = {},
): Fault<At, K> => ({ kind, details, ...more });

/** Each once, what fails before what is only worth knowing. */
export function inOrder<At>(faults: readonly Fault<At>[]): Fault<At>[] {
  const seen = new Set<string>();
  const once = faults.filter(({ kind, details }) => {
    const key = [kind, ...Object.values(details)].join('\n');
    return seen.size < seen.add(key).size;
  });
  return [...once.filter(({ note }) => !note), ...once.filter(({ note }) => note)];
}
