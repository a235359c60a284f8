import { bake, type BakeOptions, type Baked } from '../../../../src/endpoint/embed/bake/bake.js';
import { feedOf, itemOf, items } from '../../../support/news.js';
import { ID, NOW, metric, packageOf, projectOf, reported } from '../../../support/program.js';

export { ID, NOW };

export const ENDPOINT = 'https://widget.example.go.id/v1/';

/** What stands in a card of the programme, as it was reported on 12 Nov 2026. */
export const CARD =
  '<a href="https://pupr.example.go.id/tarok">Jalan akses Tarok City</a>: fisik 62\xa0%, 8\xa0poin di belakang rencana, per\xa012\xa0Nov\xa02026; keuangan 48,5\xa0% (Dinas PUPR)';

/** The figures of the programme on several days. */
export const history = (...figures: [measure: unknown, day: string][]) => ({
  metrics: [metric('physicalProgress', ...figures.map(([measure, day]) => reported(measure, day)))],
});

/** The documents of an endpoint with one programme, by path. */
export const documentsOf = (more: object = {}): Record<string, unknown> => ({
  [`programs/${ID}.json`]: packageOf([projectOf(more)]),
  'programs.json': packageOf([projectOf(more)]),
  'news.json': feedOf(items(8)),
  'agencies/diskominfo/news.json': feedOf([itemOf(1)]),
});

/** A network with these documents at each of the endpoints, which counts what it is asked for. */
export function network(documents: Record<string, unknown> = documentsOf(), endpoints = [ENDPOINT]) {
  const asked: string[] = [];
  const fetch: typeof globalThis.fetch = async (input) => {
    const address = String(input);
    asked.push(address);
    const endpoint = endpoints.find((each) => address.startsWith(each));
    const found = endpoint && documents[address.slice(endpoint.length)];
    return found ? Response.json(found) : new Response('', { status: endpoint ? 404 : 503 });
  };
  return { fetch, asked };
}

/** Bakes a page with the documents of the one endpoint. */
export const baked = (
  html: string,
  options: BakeOptions & { documents?: Record<string, unknown> } = {},
): Promise<Baked> => bake(html, { endpoint: ENDPOINT, fetch: network(options.documents).fetch, now: NOW, ...options });

/** The English sentences of what was found, with their places. */
export const told = ({ findings }: Baked): string[] =>
  findings.map(({ line, column, level, problem }) => `${line}:${column} ${level}: ${problem.en}`);

export const card = (inside = '', attributes = ''): string =>
  `<opd-program-card program="${ID}"${attributes}>${inside}</opd-program-card>`;
