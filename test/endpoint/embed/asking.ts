import { buildEdition } from '../../../src/endpoint/edition.js';
import { createEmbed, type EmbedSource } from '../../../src/endpoint/embed/embed.js';
import type { Files } from '../../../src/endpoint/stored-file.js';
import { NOW, PROGRAM, exampleContent, type Change } from '../../support/data-folder.js';

/** Public address of the worked example. */
export const ROOT = 'https://widget.contoh.example/';
export const CARD = '/embed/program-card/jalan-contoh';
/** Page that the programme of the example gets in these tests. */
export const PAGE = 'https://pupr.contoh.example/jalan?id=7';

export const editionFiles = async (changes: Record<string, Change> = {}): Promise<Files> => {
  const withPage: Change = (value) => void (value._opd = { ...(value._opd as object), page: PAGE });
  return (await buildEdition(await exampleContent({ [PROGRAM]: withPage, ...changes }), NOW)).files;
};

/** Asks the embed pages of an edition, by the public address unless another is given. */
export function asking(files: Files, more: Partial<EmbedSource> = {}) {
  const embed = createEmbed({ files: () => files, now: () => NOW, ...more });
  return (path: string, { root = ROOT, ...init }: RequestInit & { root?: string } = {}) =>
    embed.fetch(new Request(new URL(path, root), init));
}

/** What a reader without script reads: no tags, no head, single blanks. */
export const readable = (page: string): string =>
  page
    .replace(/[^]*<body>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, '\xa0')
    .replace(/[ \n]+/g, ' ');
