import { readFileSync } from 'node:fs';
import type { Answer, Get } from '../../../../src/endpoint/fetching/get.js';
import { message } from '../../../../src/endpoint/message.js';
import { SourceFailed, type ReadOptions } from '../../../../src/endpoint/sources/found.js';

export const OPTIONS: ReadOptions = { offset: '+07:00', items: 500, now: Date.parse('2026-11-24T05:00:00Z') };

export const fixture = (name: string): string =>
  readFileSync(new URL(`../../../fixtures/sources/wordpress/${name}`, import.meta.url), 'utf8');

export interface Given {
  status?: number;
  headers?: Record<string, string>;
  /** An object is sent as JSON. */
  body?: unknown;
  /** Where it came from, after redirects. */
  url?: string;
}

/** A site by a function of the address; `undefined` is 404 in HTML, as of a site that is no WordPress. */
export function site(answer: (url: URL) => Given | undefined): { get: Get; asked: string[] } {
  const asked: string[] = [];
  const get: Get = async (address) => {
    asked.push(address);
    const given = answer(new URL(address)) ?? { status: 404, body: '<!DOCTYPE html><title>Tidak ada</title>' };
    const { status = 200, headers = {}, body = '' } = given;
    const text = typeof body == 'string' ? body : JSON.stringify(body);
    const found: Answer = {
      url: given.url ?? new URL(address).href,
      status,
      headers: new Headers(headers),
      body: Uint8Array.from(Buffer.from(text)),
      unchanged: false,
    };
    return found;
  };
  return { get, asked };
}

/** A site that cannot be had. */
export const unreachable = (): never => {
  throw new SourceFailed(message('Situs tidak menjawab.', 'The site does not answer.', 'Coba lagi.', 'Try again.'), {
    file: 'https://opd.example.go.id/',
  });
};

export const post = (id: number, more: object = {}): object => ({
  id,
  guid: { rendered: `https://opd.example.go.id/?p=${id}` },
  link: `https://opd.example.go.id/berita-${id}/`,
  type: 'post',
  status: 'publish',
  date: '2024-05-06T10:00:00',
  date_gmt: '2024-05-06T03:00:00',
  title: { rendered: `Berita ${id}` },
  excerpt: { rendered: `<p>Isi berita ${id}.</p>`, protected: false },
  content: { rendered: '<p>Isi.</p>', protected: false },
  ...more,
});

export const posts = (count: number, from = 1): object[] => Array.from({ length: count }, (_, i) => post(from + i));

/** Answers for posts as WordPress does, page by page. */
export function postsOf(all: readonly unknown[], { searchParams }: URL): Given {
  const perPage = Number(searchParams.get('per_page') ?? 10);
  const page = Number(searchParams.get('page') ?? 1);
  const pages = Math.ceil(all.length / perPage);
  if (page > Math.max(1, pages))
    return { status: 400, body: { code: 'rest_post_invalid_page_number', message: '…', data: { status: 400 } } };
  return {
    headers: { 'x-wp-total': String(all.length), 'x-wp-totalpages': String(pages) },
    body: all.slice((page - 1) * perPage, page * perPage),
  };
}

export const isPosts = (url: URL): boolean => url.pathname == '/wp-json/wp/v2/posts';
