import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkFolder } from '../../src/endpoint/check.js';
import type { Content } from '../../src/endpoint/content.js';
import type { FolderFiles } from '../../src/endpoint/data-folder.js';
import { buildEdition, type Edition } from '../../src/endpoint/edition.js';
import { packageRoot } from '../../src/endpoint/package-root.js';
import { publishedData } from '../../src/endpoint/publisher/run/data-versions.js';
import { runSources, type Ran, type RunOptions } from '../../src/endpoint/publisher/run/run-sources.js';
import { NOW } from './data-folder.js';

/** The publisher's folder of the demo. */
export const DEMO = join(packageRoot(), 'demo/sumber');

/** Runs the demo's publisher on its recorded sites, as `serve --demo` does. */
export const runDemo = (stateFolder: string, tell: RunOptions['tell'] = () => {}): Promise<Ran> =>
  runSources({ folder: DEMO, stateFolder, recorded: join(DEMO, 'rekaman'), now: NOW, cause: 'unattended', tell });

/** Calls with a state folder that is there for so long. */
export async function withStateFolder<T>(use: (stateFolder: string) => Promise<T>): Promise<T> {
  const stateFolder = await mkdtemp(join(tmpdir(), 'opd-demo-'));
  try {
    return await use(stateFolder);
  } finally {
    await rm(stateFolder, { recursive: true, force: true });
  }
}

let files: Promise<FolderFiles> | undefined;

/** The data folder that the demo's sources make; made once. */
export const demoData = (): Promise<FolderFiles> =>
  (files ??= withStateFolder(async (stateFolder) => {
    const { result } = await runDemo(stateFolder);
    const made = await publishedData(stateFolder);
    if (!made) throw new Error(JSON.stringify(result.findings));
    return made;
  }));

/** The same, checked. */
export async function demoContent(): Promise<Content> {
  const { content, findings } = await checkFolder(await demoData(), NOW);
  if (!content) throw new Error(JSON.stringify(findings));
  return content;
}

/** The demo's edition. */
export const demoEdition = async (): Promise<Edition> => buildEdition(await demoContent(), NOW);
