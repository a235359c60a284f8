import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { json, only } from './support.js';

describe('The picture of an item', () => {
  const PICTURES: [where: string, inner: string][] = [
    ['media:content', '<media:content url="/a.jpg" medium="image"/>'],
    [
      'media:group, the widest',
      '<media:group><media:content url="/b.jpg" width="9"/><media:content url="/a.jpg" width="90"/></media:group>',
    ],
    [
      'media:content, not wider than needed',
      '<media:content url="/b.jpg" width="6000"/><media:content url="/a.jpg" width="1200"/>',
    ],
    ['media:thumbnail', '<media:thumbnail url="/a.jpg"/>'],
    ['an enclosure', '<enclosure url="/b.mp3" type="audio/mpeg"/><enclosure url="/a.jpg" type="image/jpeg"/>'],
    ['itunes:image', '<itunes:image href="/a.jpg"/>'],
    ['an image of the item', '<image><![CDATA[ https://dinas.example.go.id/a.jpg ]]></image>'],
    [
      'its text, before a thumbnail',
      '<media:thumbnail url="/b.jpg"/><description>&lt;img width="1" src="/c.gif"&gt;&lt;img src="/a.jpg"&gt;</description>',
    ],
    [
      'its whole text',
      '<description>Isi.</description><content:encoded><![CDATA[<img src="/a.jpg">]]></content:encoded>',
    ],
  ];
  for (const [where, inner] of PICTURES)
    it(`is found in ${where}`, () => assert.equal(only(inner).picture?.url, 'https://dinas.example.go.id/a.jpg'));

  it('is found in a JSON Feed', () => {
    for (const field of ['image', 'banner_image'])
      assert.equal(json({ [field]: '/a.jpg' }).news[0]?.picture?.url, 'https://dinas.example.go.id/a.jpg');
    const attachments = [{ url: '/a.jpg', mime_type: 'image/jpeg' }];
    assert.equal(json({ attachments }).news[0]?.picture?.url, 'https://dinas.example.go.id/a.jpg');
  });

  it('of Blogger is the large one', () => {
    const sizes = ['s72-c', 's320', 'w640-h426', 's72-w640-h426-c'];
    for (const size of sizes)
      assert.equal(
        only(`<media:thumbnail url="https://3.bp.blogspot.com/-x/y/z/${size}/foto.jpg"/>`).picture?.url,
        'https://3.bp.blogspot.com/-x/y/z/s1600/foto.jpg',
      );
    assert.equal(
      only('<media:thumbnail url="https://blogger.googleusercontent.com/img/a/AVvX=s72-c"/>').picture?.url,
      'https://blogger.googleusercontent.com/img/a/AVvX=s1600',
    );
  });

  it('has its description and who made it', () => {
    const inner =
      '<media:content url="/a.jpg"><media:description>Jalan di Tarok</media:description></media:content><media:credit>Diskominfo</media:credit>';
    assert.deepEqual(only(inner).picture, {
      url: 'https://dinas.example.go.id/a.jpg',
      alt: 'Jalan di Tarok',
      credit: 'Diskominfo',
    });
  });
});
