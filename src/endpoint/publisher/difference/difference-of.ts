import type { Content, SourceNewsItem } from '../../content.js';
import { isHashed } from '../../headers.js';
import type { JsonObject } from '../../json.js';
import type { Changes, Difference, ItemChange, Named } from './difference.js';
import { fieldChanges, isSame } from './field-changes.js';
import { programChange } from './program-change.js';

interface Thing extends JsonObject {
  id: string;
}

/** What is new, changed and gone among things with ids. */
function changesOf<T extends Thing, Change extends Named>(
  before: readonly T[],
  after: readonly T[],
  nameOf: (thing: T) => string,
  change: (before: T, after: T) => Change | undefined,
): Changes<Change> {
  const [old, now] = [before, after].map((things) => new Map(things.map((thing) => [thing.id, thing])));
  const named = (thing: T): Named => ({ id: thing.id, name: nameOf(thing) });
  return {
    added: [...now!.values()].filter(({ id }) => !old!.has(id)).map(named),
    gone: [...old!.values()].filter(({ id }) => !now!.has(id)).map(named),
    changed: [...now!.values()].flatMap((thing) => {
      const earlier = old!.get(thing.id);
      return (earlier && change(earlier, thing)) ?? [];
    }),
  };
}

const itemChange =
  <T extends Thing>(nameOf: (thing: T) => string) =>
  (before: T, after: T): ItemChange | undefined => {
    const fields = fieldChanges(before, after);
    return fields.length ? { id: after.id, name: nameOf(after), fields } : undefined;
  };

const titleOf = ({ title }: Thing & { title: string }): string => title;
const nameOf = ({ name }: Thing & { name: string }): string => name;

/** Agencies are told apart, and when an edition was made is no change. */
const APART = ['agencies', 'feedback', 'publishedDate'];

/** What the edition made of `after` has that the one of `before` has not. */
export function differenceOf(before: Content | undefined, after: Content): Difference {
  const { settings, projects, news, images, feedback } = after;
  const names = new Map(settings.agencies.map(({ id, name }) => [id, name]));
  const asJson = (value: unknown) => value as JsonObject | undefined;
  const samePlaces =
    isSame(before?.settings.feedback, settings.feedback) && isSame(asJson(before?.feedback), asJson(feedback));
  return {
    first: !before,
    programs: changesOf(before?.projects ?? [], projects, titleOf, (old, now) =>
      programChange(old, now, (agency) => names.get(agency) ?? agency),
    ),
    news: changesOf(before?.news ?? [], news, titleOf, itemChange<SourceNewsItem>(titleOf)),
    agencies: changesOf(before?.settings.agencies ?? [], settings.agencies, nameOf, itemChange(nameOf)),
    settings: before
      ? [
          ...fieldChanges(before.settings, settings, APART).map(({ field }) => field),
          ...(samePlaces ? [] : ['feedback']),
        ]
      : [],
    pictures: [...images].filter(([path, bytes]) => {
      const old = before?.images.get(path);
      // A name with a hash stands for its content.
      return !old || (!isHashed(path) && Buffer.compare(old, bytes) != 0);
    }).length,
  };
}

/** Whether nothing is new, changed or gone. */
export const isUnchanged = ({ first, programs, news, agencies, settings, pictures }: Difference): boolean =>
  !first &&
  !settings.length &&
  !pictures &&
  [programs, news, agencies].every(({ added, changed, gone }) => !added.length && !changed.length && !gone.length);
