import { SaxesParser } from 'saxes';
import { createPictures, type PictureOptions } from '../../../../src/endpoint/embed/pictures/index.js';
import { prepareFile } from '../../../../src/endpoint/prepare-file.js';
import type { Files } from '../../../../src/endpoint/stored-file.js';
import { demoEdition } from '../../../support/demo-data.js';
import { ID, packageOf, projectOf } from '../../../support/program.js';

/** An edition of one programme. */
export async function filesOf(more?: object): Promise<Files> {
  const body = new TextEncoder().encode(JSON.stringify(packageOf([projectOf(more)])));
  return new Map([[`/v1/programs/${ID}.json`, await prepareFile(body, 'application/json', {})]]);
}

let demo: Promise<Files> | undefined;
/** The demo's edition. */
export const demoFiles = (): Promise<Files> => (demo ??= demoEdition().then((edition) => edition.files));

export const demoPrograms = async (): Promise<string[]> =>
  [...(await demoFiles()).keys()].flatMap((address) => /^\/v1\/programs\/([^/]+)\.json$/.exec(address)?.[1] ?? []);

/** Asks for pictures of some files. */
export function asking(files: Files, toPng?: PictureOptions['toPng']) {
  const app = createPictures({ files: () => files, toPng });
  const ask = async (path: string, init?: RequestInit): Promise<Response> => app.request(path, init);
  const bytes = async (path: string): Promise<Buffer> => {
    const response = await ask(path);
    if (response.status != 200) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return Buffer.from(await response.arrayBuffer());
  };
  return { ask, bytes, text: async (path: string) => (await bytes(path)).toString() };
}

/** An XML document as a strict parser reads it. @throws where it is not well-formed */
export function parsed(xml: string) {
  const elements: { name: string; attributes: Record<string, string> }[] = [];
  const texts: Record<string, string> = {};
  const open: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value] as const);
    elements.push({ name, attributes: Object.fromEntries(values) });
    open.push(name);
  });
  parser.on('text', (text) => {
    const name = open.includes('text') ? 'text' : (open.at(-1) ?? '');
    texts[name] = (texts[name] ?? '') + text;
  });
  parser.on('closetag', ({ name }) => {
    open.pop();
    if (name == 'text') texts.text += '\n';
  });
  parser.write(xml).close();
  return { elements, texts, words: Object.values(texts).join('\n').replaceAll('\xa0', ' ') };
}
