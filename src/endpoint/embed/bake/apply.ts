import { edited, type Edit } from './edit.js';
import { placesOf, type Place } from './places.js';
import { readPage, type Page } from './read-page.js';

/** What is written for one widget; its children last. */
export interface Change {
  place: Place;
  edits: Edit[];
}

/** Whether a widget stands where it stood: in the same language, in a link or paragraph as before. */
const isSame = (before: Place, after: Place): boolean =>
  (['widget', 'language', 'inLink', 'inParagraph'] as const).every((fact) => before[fact] == after[fact]);

/**
 * The page with all changes, and the places that were left out. Read again, the page has to have the same widgets with just these
 * children: broken markup can be such that new children would break it further.
 */
export function applied({ source }: Page, places: Place[], changes: Change[]): { html: string; left: Place[] } {
  const withThese = (some: Change[]) => {
    const edits = some.flatMap((change) => change.edits);
    return edited(source, edits);
  };
  const holds = (some: Change[]): boolean => {
    const html = withThese(some);
    const after = placesOf(readPage(html)).places;
    const written = new Map(some.map(({ place, edits }) => [place, edits.at(-1)!.text]));
    return (
      after.length == places.length &&
      places.every((place, index) => {
        const text = written.get(place) ?? source.slice(...place.inside);
        return isSame(place, after[index]!) && html.slice(...after[index]!.inside) == text;
      })
    );
  };
  if (holds(changes)) return { html: withThese(changes), left: [] };
  const good: Change[] = [];
  const left: Place[] = [];
  for (const change of changes)
    if (holds([...good, change])) good.push(change);
    else left.push(change.place);
  return { html: withThese(good), left };
}
