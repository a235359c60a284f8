import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { picturesIn } from '../../../../src/endpoint/sources/html/pictures-in.js';
import { processorTime } from '../../../support/processor-time.js';

const BASE = 'https://opd.example.go.id/berita/';
const urls = (html: string): string[] => picturesIn(html, BASE).map(({ url }) => url);

describe('The pictures of an article', () => {
  it('are absolute, in their order, each once', () => {
    const html = '<img src="/a.jpg"><p><img src="b.jpg"><img src="//cdn.example/c.jpg"><img src="/a.jpg">';
    assert.deepEqual(urls(html), [
      'https://opd.example.go.id/a.jpg',
      'https://opd.example.go.id/berita/b.jpg',
      'https://cdn.example/c.jpg',
    ]);
  });

  it('are taken where a script would take them from', () => {
    const placeholder = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
    assert.deepEqual(urls(`<img src="${placeholder}" data-src="/a.jpg">`), ['https://opd.example.go.id/a.jpg']);
    assert.deepEqual(urls(`<img src="${placeholder}"><noscript><img src="/b.jpg"></noscript>`), [
      'https://opd.example.go.id/b.jpg',
    ]);
  });

  it('are taken in their largest size of use', () => {
    const html = '<img src="/a-300.jpg" srcset="/a-300.jpg 300w, /a-1024.jpg 1024w,\n /a-4000.jpg 4000w">';
    assert.deepEqual(urls(html), ['https://opd.example.go.id/a-1024.jpg']);
    assert.deepEqual(urls('<img src="/a.jpg" srcset="/a.jpg 1x, /b.jpg 2x">'), ['https://opd.example.go.id/a.jpg']);
  });

  it('are none where they are counters, smileys, faces or no addresses of the web', () => {
    const none = [
      '<img src="https://x.example/p.gif" width="1" height="1">',
      '<img src="https://s.w.org/images/core/emoji/14/72x72/1f600.png">',
      '<img class="avatar photo" src="/wajah.jpg">',
      '<img src="https://secure.gravatar.com/avatar/0a1?s=96">',
      '<img src="javascript:alert(1)">',
      '<img src="data:image/png;base64,AA">',
      '<img src="file:///etc/passwd">',
      '<img src="https://nama:sandi@x.example/a.jpg">',
      '<img src="http://[">',
      '<img>',
      '<script>"<img src=/a.jpg>"</script>',
      '<!-- <img src=/a.jpg> -->',
    ];
    assert.deepEqual(urls(none.join('')), []);
  });

  it('are described where they are, but not by the name of their file', () => {
    const alt = (alt: string) => picturesIn(`<img src="/Jalan_baru-1024x602.jpg" alt="${alt}">`, BASE)[0]?.alt;
    assert.equal(alt('Jalan\n baru di Tarok'), 'Jalan baru di Tarok');
    for (const name of ['', 'jalan baru', 'IMG_2034', 'DSC 0012', 'foto.jpg', 'WhatsApp Image 2024-01-02', '20240102'])
      assert.equal(alt(name), undefined);
  });

  it('are bounded, and take moments', () => {
    assert.equal(urls(Array.from({ length: 900 }, (_, i) => `<img src="/${i}.jpg">`).join('')).length, 50);
    const start = processorTime();
    urls(`<img srcset="${', '.repeat(300_000)}">`);
    urls('<div>'.repeat(150_000));
    assert.ok(processorTime() - start < 3000);
  });
});
