import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFeed } from '../../../../src/endpoint/sources/feed/read-feed.js';
import { ADDRESS, OPTIONS, blogger, bytesOf, failure, item, only, read, rss } from './support.js';

describe('A feed', () => {
  it('is read behind the warnings of a PHP page and blank lines', () => {
    const warning = '<br />\n<b>Warning</b>: something in <b>/x.php</b> on line <b>1</b><br />\n\n';
    assert.equal(read(warning + rss(item())).news.length, 1);
  });

  it('with the document type of RSS 0.91, which defines nothing itself, is read', () => {
    const head =
      '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">';
    assert.equal(read(rss(item(), '', head)).news.length, 1);
  });

  it('whose text tells of XML and feeds is still what it is', () => {
    const text = '<![CDATA[<p>\n<feed xmlns="x"> <!DOCTYPE a [<!ENTITY b "c">]> <!-- \n <html> ?> harga < 5]]>';
    assert.equal(read(rss(item(`<description>${text}</description>`))).news.length, 1);
    assert.equal(only('<title>Harga < 5 juta</title>').title, 'Harga < 5 juta');
  });

  it('that is a web page names the feeds of the page', () => {
    const page =
      '<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/feed/"><link rel="alternate" type="application/rss+xml" href="/comments/feed/"></head></html>';
    assert.match(failure(page), /use this address: https:\/\/dinas\.example\.go\.id\/feed\/$/);
    assert.match(failure('<html><body>x</body></html>'), /WordPress has \/feed\//);
    assert.match(failure('<?xml version="1.0"?><urlset></urlset>'), /<urlset>/);
  });

  it('is all that there is only where it says so and every item was read', () => {
    const history = '<fh:complete xmlns:fh="http://purl.org/syndication/history/1.0"/>';
    assert.equal(read(rss(item())).complete, false);
    assert.equal(read(rss(item(), history)).complete, true);
    assert.equal(read(rss(item() + item('<pubDate>besok</pubDate>', 'b'), history)).complete, false);
    assert.equal(blogger({}, { openSearch$totalResults: { $t: '1' } }).complete, true);
    assert.equal(blogger({}, { openSearch$totalResults: { $t: '2' } }).complete, false);
    assert.equal(
      blogger({}, { openSearch$totalResults: { $t: '1' }, openSearch$startIndex: { $t: '26' } }).complete,
      false,
    );
  });

  it('gives the newest items up to the limit, and says how many there were', () => {
    const items = [1, 9, 5].map((day) => item(`<pubDate>${day} Aug 2019</pubDate>`, `${day}`)).join('');
    const found = read(rss(items), { items: 2 });
    assert.deepEqual(
      found.news.map(({ id }) => id),
      ['9', '5'],
    );
    assert.deepEqual(found.notTaken, { 'beyond-limit': 1 });
  });

  it('that lies in the folder of the publisher is read too, its relative addresses seen from its site', () => {
    const file = (feed: string) => readFeed(bytesOf(feed), 'umpan/berita.xml', OPTIONS).news[0];
    const inner = '<guid>https://a.go.id/1</guid><enclosure url="https://a.go.id/a.jpg" type="image/jpeg"/>';
    const found = file(rss(item(inner)).replace(/<link>[^<]*<\/link>/, ''));
    assert.deepEqual([found?.url, found?.picture?.url], ['https://a.go.id/1', 'https://a.go.id/a.jpg']);
    assert.equal(file(rss(item('<link>/1</link>')))?.url, 'https://dinas.example.go.id/1');
  });

  it('says of each item where it stands', () => {
    assert.deepEqual(read(rss(item('', 'a') + item('', 'b'))).news[1]?.place, { file: ADDRESS, row: 2 });
  });
});
