import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CARD, ID, baked, card, told } from './support.js';

/** Asserts that nothing of a page changes; answers what is told. */
async function untouched(html: string): Promise<string[]> {
  const found = await baked(html);
  assert.equal(found.html, html);
  return told(found).map((text) => text.replace(/^.*?: /, ''));
}

describe('What is no widget of the page', () => {
  for (const [name, around] of Object.entries<[string, string]>({
    'a comment': ['<!-- ', ' -->'],
    'a script': ['<script>const a = `', '`</script>'],
    'a text field': ['<textarea>', '</textarea>'],
    'a template': ['<template>', '</template>'],
    noscript: ['<noscript>', '</noscript>'],
    'an attribute': ["<p title='", "'>x</p>"],
    'a style sheet': ['<style>', '</style>'],
    'a drawing': ['<svg>', '</svg>'],
    PHP: ["<?php if (1 > 0) echo '", "'; ?>"],
    'PHP that goes on to the end': ["<?php if (1 > 0) echo '", "';"],
    ASP: ['<% a > "', '" %>'],
    Twig: ['{{ "', '"|raw }}'],
    'a comment of Twig': ['{# ', ' #}'],
    'a raw section of XML': ['<b:skin><![CDATA[ a > b ', ' ]]></b:skin>'],
  }))
    it(`stays as it is: ${name}`, async () => {
      assert.deepEqual(await untouched(around[0] + card('x') + around[1]), []);
    });

  it('stays as it is: an element of somebody else', async () => {
    assert.deepEqual(await untouched('<opd-map program="x">a</opd-map>'), []);
  });

  it('hides no widget that follows it', async () => {
    for (const before of [
      '<?php a("?") ?>',
      'var a = {{',
      '<script>f({{a:1}})</script>',
      '<?xml version="1.0"?>',
      '{% if a %}',
      '<%',
    ])
      assert.equal((await baked(`${before}<p>${card('x')}</p>`)).html, `${before}<p>${card(CARD)}</p>`, before);
  });
});

describe('A widget that cannot be baked', () => {
  const cases: [html: string, told: RegExp][] = [
    [`<p><opd-program-card program="${ID}">x</p><p>Isi artikel</p>`, /not closed/],
    [`<opd-program-card program="${ID}"/><p>Isi artikel</p>`, /not closed/],
    [`<opd-program-card program="${ID}"/><p>Isi artikel</p></opd-program-card>`, /not closed/],
    [`<p><opd-program-card program="${ID}"><p>Isi</opd-program-card>`, /not closed/],
    [`<div><a data-opd-widget="program-card" data-program="${ID}"><div>Isi</a> lagi</div></div>`, /not closed/],
    [`<opd-program-card program="${ID}"><b>Isi</opd-program-card> tebal</b>`, /not closed/],
    [`<img data-opd-widget="program-card" data-program="${ID}">`, /cannot hold text/],
    ['<opd-program-card>x</opd-program-card>', /The attribute program is missing/],
    ['<div data-opd-widget="program-card">x</div>', /The attribute data-program is missing/],
    [`<div data-opd-widget="kartu" data-program="${ID}">x</div>`, /no widget called "kartu"/],
    [`<opd-program-card program="../../x">x</opd-program-card>`, /There is no programme/],
    [`<opd-program-card program="<?= $id ?>">x</opd-program-card>`, /written by a template/],
    [`<opd-program-card program={{id}} lang=en>x</opd-program-card>`, /written by a template/],
    [`<opd-program-card :program="id">x</opd-program-card>`, /written by a template/],
    [`<opd-program-card expr:program='data:x'>x</opd-program-card>`, /written by a template/],
    [card('{% include "x" %}'), /written by a template/],
    [card('x', ' endpoint="ftp://x/"'), /cannot be used/],
    [card('x', ' endpoint="https://elsewhere.example/v1/"'), /HTTP 503/],
  ];
  for (const [html, expected] of cases)
    it(`stays as it is, with a reason: ${html}`, async () => {
      const found = await untouched(html);
      assert.equal(found.length, 1, found.join('\n'));
      assert.match(found[0]!, expected);
    });

  it('does not take another with it', async () => {
    const found = await baked(`<opd-program-card program="${ID}"><p>Isi</p>${card('x')}</opd-program-card>`);
    assert.equal(found.html, `<opd-program-card program="${ID}"><p>Isi</p>${card(CARD)}</opd-program-card>`);
    assert.match(told(found).join(), /another widget inside/);
  });

  it('may be a page that was saved while its widgets ran: each is baked once', async () => {
    const plain = (name: string, inside: string) =>
      `<${name} data-opd-widget="program-card" data-program="${ID}">${inside}</${name}>`;
    assert.equal((await baked(plain('div', card('x')))).html, plain('div', card(CARD)));
    const around = await baked(card(plain('blockquote', 'x')));
    assert.equal(around.html, card(plain('blockquote', CARD)));
    assert.deepEqual(told(around), []);
  });

  it('is left out where its children would break the page', async () => {
    const row = `<table><tr data-opd-widget="program-card" data-program="${ID}"><td>x</td></tr></table>`;
    const list = `<h1><nobr>${card('x')}</nobr></h1>`;
    assert.deepEqual(await untouched(row), [
      "This place of <tr> cannot hold figures: the page's structure would break.",
    ]);
    assert.equal((await baked(list)).html, list.replace('x<', `${CARD}<`));
  });
});
