import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FoundNews } from '../../../../src/endpoint/sources/found.js';
import { readPost } from '../../../../src/endpoint/sources/wordpress/read-post.js';
import { post } from './fake-site.js';

const BASE = 'https://opd.example.go.id/';
const read = (more: object, offset: '+07:00' | '+08:00' | '+09:00' = '+07:00'): FoundNews =>
  readPost({ ...post(1, more) }, BASE, { file: BASE }, { offset })!;
const media = (more: object) => ({ _embedded: { 'wp:featuredmedia': [more] } });
const size = (width: number) => ({ source_url: `${BASE}foto-${width}.jpg`, width, height: (width * 2) / 3 });

describe('A post', () => {
  it('has the moment of its publication in the zone of the publisher', () => {
    assert.equal(read({}).published, '2024-05-06T10:00:00+07:00');
    assert.equal(read({}, '+09:00').published, '2024-05-06T12:00:00+09:00');
    assert.equal(read({ date_gmt: '2024-12-31T20:30:00' }, '+08:00').published, '2025-01-01T04:30:00+08:00');
  });

  it('has its local date where it tells no moment', () => {
    for (const date_gmt of [null, '', '0000-00-00T00:00:00', '2024-02-31T00:00:00', '-0001-11-30T00:00:00'])
      assert.equal(read({ date_gmt }, '+08:00').published, '2024-05-06T10:00:00+08:00');
    assert.equal(read({ date_gmt: null, date: 'kemarin' }).published, undefined);
  });

  it('is changed only where it was changed after its publication', () => {
    assert.equal(read({ modified_gmt: '2024-05-06T03:00:00' }).modified, undefined);
    assert.equal(read({ modified_gmt: '2024-05-01T03:00:00' }).modified, undefined);
    assert.equal(read({ modified_gmt: '2024-06-01T03:00:00' }).modified, '2024-06-01T10:00:00+07:00');
  });

  it('without title is called by its first words', () => {
    const rendered = `<p>${'Warga gotong royong membersihkan saluran. '.repeat(5)}</p>`;
    assert.equal(
      read({ title: { rendered: '' }, excerpt: { rendered } }).title,
      'Warga gotong royong membersihkan saluran.',
    );
    const none = { title: { rendered: '' }, excerpt: { rendered: '' }, content: { rendered: '<img src=a.jpg>' } };
    assert.equal(readPost({ ...post(1, none) }, BASE, { file: BASE }, { offset: '+07:00' }), undefined);
  });

  it('keeps its id when its title and address change', () => {
    assert.equal(read({ title: { rendered: 'Lain' }, link: `${BASE}lain/` }).id, read({}).id);
    assert.equal(read({ guid: null }).id, `${BASE}berita-1/`);
    assert.equal(read({ guid: { rendered: '/?p=1' } }).id, `${BASE}?p=1`);
  });

  it('has the names of its categories and tags, each once, as text', () => {
    const terms = [
      [
        { taxonomy: 'category', name: 'Jalan &amp; Jembatan' },
        { taxonomy: 'category', name: 'Jalan &amp; Jembatan' },
      ],
      [{ taxonomy: 'post_tag', name: 'Tarok City' }, { taxonomy: 'post_format', name: 'Galeri' }, null],
      [{ taxonomy: 'program', name: 'Nagari Digital' }],
    ];
    const { categories, tags } = read({ _embedded: { 'wp:term': terms } });
    assert.deepEqual([categories, tags], [['Jalan & Jembatan'], ['Tarok City', 'Nagari Digital']]);
    assert.deepEqual(read({ _embedded: { 'https://api.w.org/term': terms } }).categories, ['Jalan & Jembatan']);
  });

  it('has its picture in the largest size that is of use', () => {
    const sizes = { thumbnail: size(150), large: size(1024), '2048x2048': size(2048), big: size(3000) };
    const picture = (width: number, some: object = sizes) =>
      read(media({ source_url: `${BASE}asli.jpg`, media_details: { width, sizes: some } })).picture?.url;
    assert.equal(picture(6000), `${BASE}foto-2048.jpg`);
    assert.equal(picture(1200), `${BASE}asli.jpg`);
    assert.equal(picture(6000, { thumbnail: size(150) }), `${BASE}asli.jpg`);
    assert.equal(picture(6000, { broken: null, odd: [] }), `${BASE}asli.jpg`);
  });

  it('has the description of its picture, and who took it where the caption says so', () => {
    const about = (alt_text: string, rendered: string) =>
      read(media({ source_url: `${BASE}IMG_2034.jpg`, alt_text, caption: { rendered } })).picture;
    assert.deepEqual(about('Warga menanam padi', '<p>Panen raya. Foto: Humas &amp; Protokol</p>'), {
      url: `${BASE}IMG_2034.jpg`,
      alt: 'Warga menanam padi',
      credit: 'Humas & Protokol',
    });
    assert.deepEqual(about('IMG_2034', 'Panen raya di Lubuk Alung'), { url: `${BASE}IMG_2034.jpg` });
  });

  it('has the first picture of its text where it has no other', () => {
    const content = { rendered: '<img src="/a.jpg" alt="Jalan baru">' };
    const text = { url: `${BASE}a.jpg`, alt: 'Jalan baru' };
    assert.deepEqual(read({ content }).picture, text);
    assert.deepEqual(read({ content, ...media({ code: 'rest_forbidden' }) }).picture, text);
    assert.deepEqual(read({ content, ...media({ source_url: `${BASE}v.mp4`, mime_type: 'video/mp4' }) }).picture, text);
    assert.deepEqual(read({ content, featured_image: 3591 }).picture, text);
    assert.deepEqual(read({ content, featured_image: { source: '/lama.jpg' } }).picture, { url: `${BASE}lama.jpg` });
  });
});
