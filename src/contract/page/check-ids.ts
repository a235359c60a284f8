import { fault, type Fault, type FaultKind } from './fault.js';
import { nearest, type Candidate } from './nearest.js';
import { CURLY, mended, type Tag } from './tags.js';

/** What an endpoint has; a list that could not be had is missing, and nothing is said of it. */
export interface Known {
  programs?: readonly Candidate[];
  agencies?: readonly Candidate[];
  services?: readonly Candidate[];
}

const LISTS = { program: 'programs', agency: 'agencies', service: 'services' } as const;

/** Ids in a tag that its endpoint does not have. */
export function idFaults<At>(tag: Tag<At>, known: Known): Fault<At>[] {
  const { widget, attributes, element } = tag;
  return (['program', 'agency', 'service'] as const).flatMap((name) => {
    const list = known[LISTS[name]];
    const value = attributes.get(name)?.trim();
    // With quotes in it, it is told as that.
    if (!list || !value || CURLY.test(value)) return [];
    const ids = widget == 'news-feed' && name == 'agency' ? value.split(/\s+/) : [value];
    return ids
      .filter((id) => !list.some((other) => other.id == id))
      .map((id) => {
        // "Tarok City" as a list of agencies would be two of them: the whole may be a name.
        const near = nearest(id, list) ?? nearest(value, list);
        const now = near && ids.map((other) => (other == id ? near : other)).join(' ');
        const kind = `unknown-${name}` satisfies FaultKind;
        return fault(kind, { id, nearest: near }, { at: element.at, code: now && mended(tag, name, name, now) });
      });
  });
}
