import type { Examined } from './check-document.js';
import { idFaults, type Known } from './check-ids.js';
import type { Fault } from './fault.js';
import type { Tag } from './tags.js';

/** What the documents of one endpoint say together, of it and of the tags that ask it: each kind of fault once. */
export function endpointFaults<At>(tags: readonly Tag<At>[], documents: readonly Examined[]): Fault<At>[] {
  const faults = documents.flatMap((document) => document.faults);
  // One outage is one fault, whichever of its documents is asked for, and then nothing else is known.
  const outage = faults.find(({ kind }) => /^endpoint-|^cors$/.test(kind));
  const kinds = new Set<string>();
  const first = faults.filter(({ kind }) => kinds.size < kinds.add(kind).size);
  const known = Object.assign({}, ...documents.map((document) => document.known)) as Known;
  return [...(outage ? [outage] : first), ...tags.flatMap((tag) => idFaults(tag, known))];
}
