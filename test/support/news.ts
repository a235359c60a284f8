/** A news item as JSON Feed writes it. */
export const itemOf = (index: number, more: object = {}) => ({
  id: `berita-${index}`,
  url: `https://kominfo.example.go.id/berita/${index}`,
  title: `Berita ${index}`,
  summary: `Ringkasan ${index}`,
  date_published: '2026-11-24T06:00:00+07:00',
  _opd: { agency: { id: 'diskominfo', name: 'Diskominfo' } },
  ...more,
});

/** So many items, counted from `first`. */
export const items = (count: number, first = 1, more?: object) =>
  Array.from({ length: count }, (_, index) => itemOf(first + index, more));

export const feedOf = (news: unknown[], more: object = {}) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Berita Padang Pariaman',
  _opd: { publishedDate: '2026-11-24T00:00:00Z' },
  items: news,
  ...more,
});
