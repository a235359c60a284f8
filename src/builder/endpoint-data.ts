import {
  INDEX_PATH,
  PROGRAMS_PATH,
  readNewsFeed,
  readProgressPackage,
  readProjectFacts,
  readPublisherIndex,
  newsPath,
  type NewsItem,
} from '../contract/index.js';
import type { ProgramDocument } from '../widgets/in-words/program.js';
import type { Release } from './snippet.js';

/** What the builder knows of an endpoint: who may be shown. */
export interface EndpointData {
  programs: ProgramDocument[];
  agencies: { id: string; name: string }[];
  /** The publisher's site. */
  site?: string;
}

async function json(address: string): Promise<unknown> {
  const answer = await fetch(address);
  if (!answer.ok) {
    await answer.body?.cancel();
    throw new Error(`${answer.status} ${address}`);
  }
  return answer.json();
}

const orNothing = <T>(found: Promise<T>): Promise<T | undefined> => found.catch(() => undefined);

/** All programmes, as they stand in the list. */
async function programsOf(endpoint: string): Promise<ProgramDocument[]> {
  const address = endpoint + PROGRAMS_PATH;
  const raw = await json(address);
  const document = readProgressPackage(raw, address);
  if (!document.ok) throw new Error(`${document.problem} ${address}`);
  const { projects = [], ...pack } = document.value;
  const found = new Map((raw as { projects: ({ id?: unknown } | null)[] }).projects.map((item) => [item?.id, item]));
  return projects.map((project) => ({ project: readProjectFacts(project, found.get(project.id), address), pack }));
}

/** Programmes and agencies; without the index there are only programmes to choose from. @throws where the programmes cannot be had */
export async function loadEndpoint(endpoint: string): Promise<EndpointData> {
  const address = endpoint + INDEX_PATH;
  const [programs, raw] = await Promise.all([programsOf(endpoint), orNothing(json(address))]);
  const index = readPublisherIndex(raw, address);
  const { agencies = [], site } = index.ok ? index.value : {};
  return { programs, agencies, site };
}

/** The newest news of an agency, of a programme, or of all; none where they cannot be had. */
export async function loadNews(endpoint: string, of: { agency: string; program: string }): Promise<NewsItem[]> {
  const address = endpoint + newsPath(of.program ? { program: of.program } : { agency: of.agency });
  const feed = readNewsFeed(await orNothing(json(address)), address);
  return feed.ok ? (feed.value.items ?? []) : [];
}

/** Version and hashes of the script files; nothing where they have no folder of their own. */
export async function loadRelease(root: string, version: string): Promise<Release | undefined> {
  const found = (await orNothing(json(`${root}${version}/sri.json`))) as Partial<Release> | undefined;
  return typeof found?.version == 'string' && found.files && typeof found.files == 'object'
    ? { version: found.version, files: found.files }
    : undefined;
}
