import { demoContent } from './demo-data.js';
import { documents, releasedDocument } from './feedback-documents.js';
import type { Page } from './page-server.js';

const { projects, news } = await demoContent();

/** One picture stands for all, so that no test waits for many. */
const withPicture = (item: Record<string, unknown>): Record<string, unknown> => {
  const { image, ...rest } = (item._opd ?? {}) as { image?: object };
  return {
    ...item,
    _opd: { ...rest, ...(image && { image: { ...image, url: '/v1/gambar.svg', sources: undefined } }) },
  };
};
const json = (body: unknown): Page => ({ body: JSON.stringify(body), type: 'application/json' });

/** Documents of the demo by their paths below `/v1/`: two programmes and one agency's news. */
export function demoDocuments(): Record<string, Page> {
  const [tarok, road] = ['tarok-city', 'jalan-akses-tarok-city-tandikek'].map((id) =>
    withPicture(projects.find((project) => project.id == id)!),
  );
  const pack = (...projects: unknown[]) =>
    json({
      version: '0.9',
      uri: 'https://contoh.example/',
      publisher: { name: 'Kabupaten Padang Pariaman' },
      publishedDate: '2026-11-24T00:00:00Z',
      projects,
    });
  return {
    ...Object.fromEntries(Object.entries(documents).map(([path, document]) => [`/v1/${path}`, json(document)])),
    '/v1/feedback/requests.json': json(releasedDocument),
    '/v1/programs.json': pack(tarok, road),
    '/v1/programs/tarok-city.json': pack(tarok),
    '/v1/news.json': json({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Berita Diskominfo',
      items: news.filter(({ _opd }) => _opd?.agency?.id == 'diskominfo').map(withPicture),
    }),
    '/v1/gambar.svg': {
      body: '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="320"><rect width="640" height="320" fill="#a2beb5"/></svg>',
      type: 'image/svg+xml',
    },
  };
}
