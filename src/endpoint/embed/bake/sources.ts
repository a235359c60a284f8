import { newsPath, programPath, PROGRAMS_PATH, readNewsFeed, type ReadDocument } from '../../../contract/index.js';
import { nearest } from '../../../contract/page/nearest.js';
import { readProjectFacts } from '../../../contract/project-facts.js';
import { readProgressPackage } from '../../../contract/project.js';
import { identifier } from '../../../contract/read.js';
import type { ProgramDocument } from '../../../widgets/in-words/program.js';
import type { Message } from '../../finding.js';
import { objectsOf } from '../../json.js';
import { CannotRead, type Documents, type SourceDocument } from './documents.js';
import { cannotRead, newerVersion, noProgram, unset } from './messages.js';
import { agenciesOf } from './news-inside.js';
import type { Place } from './places.js';

/** Something that keeps a widget from being baked, in words for whoever keeps the page. */
export class NotBaked extends Error {
  constructor(
    readonly say: Message,
    /** Whether the publisher has no such programme. */
    readonly isMissing = false,
  ) {
    super(say.problem.en);
    this.name = 'NotBaked';
  }
}

/** A programme as it stands at its endpoint. */
export interface FoundProgram extends ProgramDocument {
  endpoint: string;
}

/** The programme that a tag names. @throws NotBaked */
export async function programFor(documents: Documents, endpoints: string[], place: Place): Promise<FoundProgram> {
  const id = place.attributes.get('program');
  if (!id) throw new NotBaked(unset(`${place.prefix}program`));
  const missing = async (): Promise<never> => {
    throw new NotBaked(noProgram(id, endpoints[0]!, await nearestTo(id, documents, endpoints)), true);
  };
  if (!identifier(id, '')) return missing();
  const source = await documents.read(endpoints, programPath(id)).catch(async (error: unknown) => {
    if (error instanceof CannotRead && error.isMissing) return missing();
    throw error;
  });
  const { projects = [], ...pack } = readBy(readProgressPackage, source);
  const project = projects.find((each) => each.id == id) ?? (await missing());
  const json = objectsOf((source.json as { projects?: unknown }).projects).find((each) => each.id == id);
  return { pack, project: readProjectFacts(project, json, source.address), endpoint: source.endpoint };
}

/** The programme that is most likely meant; it may be that not even the list can be had. */
async function nearestTo(id: string, documents: Documents, endpoints: string[]): Promise<string | undefined> {
  const list = await documents.read(endpoints, PROGRAMS_PATH).catch(() => undefined);
  const read = list && readProgressPackage(list.json, list.address);
  return read?.ok
    ? nearest(
        id,
        (read.value.projects ?? []).map((each) => ({ id: each.id, name: each.title })),
      )
    : undefined;
}

/** The news that a tag asks for: of a programme, of one agency, or of all. */
export async function newsFor(documents: Documents, endpoints: string[], place: Place) {
  const program = place.attributes.get('program');
  const [agency, several] = agenciesOf(place);
  const path = newsPath({ program, agency: program || several ? undefined : agency });
  return readBy(readNewsFeed, await documents.read(endpoints, path));
}

/** What a reader of the contract makes of a document. @throws NotBaked */
function readBy<T>(read: (json: unknown, base: string) => ReadDocument<T>, { json, address }: SourceDocument): T {
  const found = read(json, address);
  if (!found.ok)
    throw new NotBaked(found.problem == 'newer-version' ? newerVersion(address) : cannotRead(address, found.problem));
  return found.value;
}
