const DAY = 864e5;

/** A document that may say when it was made: project packages and the index by `publishedDate`, feeds inside `_opd`. */
export interface Edition {
  publishedDate?: string;
  _opd?: unknown;
}

const madeAt = (document: object): number => {
  const { publishedDate, _opd } = document as Edition;
  return Date.parse(publishedDate ?? (_opd as Edition | undefined)?.publishedDate ?? '');
};

/**
 * Whether `edition` was made before `held`. Never, where one of them does not say, or where `held` claims to be of more
 * than a day after `now`: one wrong clock must not shut out every later edition.
 */
export const isOlder = (edition: object, held: object, now: number): boolean =>
  madeAt(held) <= now + DAY && madeAt(edition) < madeAt(held);
