import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { atom, blogger, item, json, only, read, rss } from './support.js';

describe('An item of a feed', () => {
  it('is plain text: markup and entities, also encoded twice, become what they show', () => {
    const found = only(
      '<title>Rapat &amp;#8211; &lt;b&gt;Nagari&lt;/b&gt; &amp;amp; Korong</title><description><![CDATA[<p>Jalan&nbsp;baru.</p><p>Selesai.</p>]]></description>',
    );
    assert.deepEqual([found.title, found.summary], ['Rapat – Nagari & Korong', 'Jalan baru. Selesai.']);
  });

  it('without title has the first words of its text', () => {
    const words = 'Pembangunan jalan lingkar Tarok City sepanjang dua kilometer dimulai pekan ini di Kapalo Hilalang';
    const { title } = only(`<title></title><description>${words}</description>`);
    assert.match(title, /^Pembangunan jalan lingkar .*…$/);
    assert.ok(words.startsWith(title.slice(0, -1)));
    assert.equal(only('<title>Untitled</title><description>Isi singkat.</description>').title, 'Isi singkat.');
  });

  it('has an absolute address, seen from its site', () => {
    assert.equal(only('<link>\n /berita/1 </link>').url, 'https://dinas.example.go.id/berita/1');
    assert.equal(only('<guid>https://a.go.id/1</guid>').url, 'https://a.go.id/1');
    assert.equal(only('<guid isPermaLink="false">https://a.go.id/1</guid>').url, undefined);
    assert.equal(
      atom('<link href="1.html"/>', '<link href="https://a.go.id/x/"/>').news[0]?.url,
      'https://a.go.id/x/1.html',
    );
    assert.equal(json({ url: '/1', external_url: 'https://b.id/' }).news[0]?.url, 'https://dinas.example.go.id/1');
    assert.equal(json({ external_url: 'https://b.id/' }).news[0]?.url, 'https://b.id/');
  });

  it('has its own address, not the one that FeedBurner counts with', () => {
    const found = only(
      '<link>http://feeds.example/~r/1</link><feedburner:origLink>https://a.go.id/1</feedburner:origLink>',
    );
    assert.equal(found.url, 'https://a.go.id/1');
    assert.equal(blogger({ feedburner$origLink: { $t: 'https://a.go.id/1' } }).news[0]?.url, 'https://a.go.id/1');
  });

  it('keeps its id when its title is edited; without one its address is it', () => {
    assert.equal(
      only('<guid isPermaLink="false">tag:blogger.com,1999:blog-1.post-2</guid>').id,
      'tag:blogger.com,1999:blog-1.post-2',
    );
    assert.equal(only('<link>https://a.go.id/1</link>').id, 'https://a.go.id/1');
  });

  it('is the newer one of two with the same id', () => {
    const found = atom('', '<entry><id>a</id><title>Lama</title><updated>2019-01-01</updated></entry>');
    assert.deepEqual(
      found.news.map(({ title }) => title),
      ['Judul'],
    );
    assert.equal(found.remarks[0]?.row, 1);
  });

  it('is dated by the first of its dates that can be read', () => {
    const found = read(rss(item('<pubDate>besok</pubDate><dc:date>2019-08-05T10:00:00Z</dc:date>')));
    assert.equal(found.news[0]?.published, '2019-08-05T17:00:00+07:00');
    assert.deepEqual([found.remarks[0]?.level, found.remarks[0]?.value], ['doubt', 'besok']);
    assert.equal(atom('').news[0]?.published, '2019-08-05T10:00:00+07:00');
    assert.deepEqual(only('<pubDate>Agustus 2019</pubDate>').date, '2019-08');
  });

  it('says when it was edited, where that was later', () => {
    assert.equal(
      atom('<published>2019-08-01T10:00:00+07:00</published>').news[0]?.modified,
      '2019-08-05T10:00:00+07:00',
    );
    assert.equal(atom('<published>2019-08-09T10:00:00+07:00</published>').news[0]?.modified, undefined);
  });

  it('has its categories, its tags and its authors, without what Blogger and mail need', () => {
    const found = atom(
      '<category scheme="http://www.blogger.com/atom/ns#" term="Nagari"/><category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#post"/><category term="x" label="Smart City"/><author><name>Diskominfo</name><email>a@b.id</email></author>',
    ).news[0];
    assert.deepEqual([found?.tags, found?.categories, found?.authors], [['Nagari'], ['Smart City'], ['Diskominfo']]);
    assert.deepEqual(only('<author>noreply@blogger.com (Dinas PUPR)</author>').authors, ['Dinas PUPR']);
    assert.equal(only('<author>orang@example.id</author>').authors, undefined);
    assert.deepEqual(json({ tags: ['a', 'a', ' '] }).news[0]?.tags, ['a']);
  });

  it('says no language: feeds say the wrong one', () => {
    assert.equal(read(rss(item(), '<language>en-us</language>')).news[0]?.language, undefined);
  });

  it('that is a draft, or no post, is not taken', () => {
    const draft = '<app:control xmlns:app="http://www.w3.org/2007/app"><app:draft>yes</app:draft></app:control>';
    assert.deepEqual(atom(draft).notTaken, { draft: 1 });
    assert.deepEqual(blogger({ app$control: { app$draft: { $t: 'yes' } } }).notTaken, { draft: 1 });
    const kind = {
      scheme: 'http://schemas.google.com/g/2005#kind',
      term: 'http://schemas.google.com/blogger/2008/kind#comment',
    };
    assert.deepEqual(blogger({ category: [kind] }).notTaken, { 'not-a-post': 1 });
  });
});
