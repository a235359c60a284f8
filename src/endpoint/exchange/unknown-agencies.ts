import type { FeedbackFacts } from '../feedback/feedback-of.js';

type Known = Pick<FeedbackFacts, 'agencies' | 'services' | 'programs'>;

/**
 * Tells the operator, each id once, of agencies that are to share but that no edition so far has named: a letter that is wrong there
 * would only show as silence. It is no reason to stop, since a later edition may know them.
 */
export function unknownAgencies(ids: readonly string[], onError: (error: unknown) => void): (edition: Known) => void {
  const told = new Set<string>();
  return ({ agencies, services, programs }) => {
    const ofServices = [...services.values()].map(({ _opd }) => _opd?.agency);
    const known = new Set([...agencies.keys(), ...ofServices, ...programs.values()]);
    const unknown = ids.filter((id) => !known.has(id) && !told.has(id));
    if (!unknown.length) return;
    for (const id of unknown) told.add(id);
    const names = unknown.join(', ');
    onError(
      new Error(
        `OPD_OPEN311_AGENCIES: ${names} tidak ada di data yang disajikan; periksa ejaannya. / ` +
          `OPD_OPEN311_AGENCIES: the data that are served know no ${names}; check the spelling.`,
      ),
    );
  };
}
