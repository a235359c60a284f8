import type { ProjectFacts } from '../../contract/project-facts.js';
import type { ProgramPartWords } from '../../i18n/id-program-parts.js';
import { coordinators } from './facts.js';
import { joined } from './joined.js';

/** "Dinas PUPR · Smart Living"; how many, where there are several. */
export function kicker(project: ProjectFacts, words: ProgramPartWords): string {
  const { publicAuthority, parties, additionalClassifications } = project;
  const pillars = additionalClassifications?.filter(({ scheme }) => scheme == 'x-opd-pillar') ?? [];
  return joined(
    ' · ',
    coordinators(project) && parties?.[1] ? words.agencies(parties.length) : publicAuthority?.name,
    pillars[1] ? words.pillars(pillars.length) : (pillars[0]?.description ?? pillars[0]?.id),
  );
}
