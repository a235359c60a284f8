import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { picture } from '../../../src/endpoint/embed/views/picture.js';

const ROOT = 'https://widget.example.go.id/';
const image = { url: `${ROOT}v1/images/a-640.jpg`, width: 640, height: 320 };
const shown = (sources?: { url: string; width: number; type?: 'image/avif' | 'image/webp' }[]) =>
  String(picture({ ...image, sources }, '84px', ROOT, '../../'));

describe('a picture of an embed page', () => {
  it('comes as AVIF where the browser reads it, by addresses of the page', () => {
    const sources = (['webp', 'avif'] as const).map((type) => ({
      url: `${ROOT}v1/images/a,b-320.${type}`,
      width: 320,
      type: `image/${type}` as const,
    }));
    const text = shown(sources);
    assert.match(text, /<source type="image\/avif" [^>]*srcset="..\/..\/v1\/images\/a%2Cb-320.avif 320w" \/>/);
    assert.match(text, /<img[^>]*srcset="..\/..\/v1\/images\/a%2Cb-320.webp 320w"/);
    assert.match(text, /<img[^>]*src="..\/..\/v1\/images\/a-640.jpg"/);
  });

  it('has no other source where there is no AVIF', () => {
    for (const sources of [undefined, [{ url: `${ROOT}v1/images/b.webp`, width: 320 }]])
      assert.doesNotMatch(shown(sources), /<source/);
    assert.match(shown(), /srcset="..\/..\/v1\/images\/a-640.jpg 640w"/);
  });
});
