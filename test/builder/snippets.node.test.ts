import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { everySnippet, isMarkup, RELEASE, snippetOf } from './samples.js';

const HOSTILE = `<img src=x onerror=alert(1)> "Tarok" & 'City' {{7*7}} \${x} \`y\` @if\nnext`;
const codeOf = (...asked: Parameters<typeof snippetOf>): string[] => snippetOf(...asked).parts.map(({ code }) => code);

describe('Every snippet', () => {
  for (const title of [undefined, HOSTILE])
    it(`is one line${title ? ', also of a hostile title' : ''}`, () => {
      for (const { from, place, snippet } of everySnippet({ title, release: RELEASE }))
        for (const part of snippet.parts)
          if (place != 'npm') assert.doesNotMatch(part.code, /[\n\r\t]/, `${from}: ${part.label}`);
    });

  it('has at most five steps after the choice, with a code to copy for each "copy"', () => {
    for (const page of ['id', 'en'] as const)
      for (const { from, snippet } of everySnippet({ page })) {
        assert.ok(snippet.steps.length <= 5, from);
        if (snippet.steps.length) assert.ok(snippet.parts[0], from);
        assert.ok(snippet.survives, from);
      }
  });

  it('is said in both languages of the page', () => {
    const said = (page: 'id' | 'en') =>
      [...everySnippet({ page })].map(({ snippet }) => [...snippet.steps, snippet.survives]);
    const english = said('en');
    said('id').forEach((texts, index) => {
      const other = english[index]!;
      assert.equal(texts.length, other.length);
      texts.forEach((text, at) => assert.notEqual(text, other[at]));
    });
  });

  it('holds no code or JSON inside an element', () => {
    for (const { from, place, snippet } of everySnippet({ release: RELEASE }))
      for (const part of snippet.parts)
        if (isMarkup(place, part) && !part.code.startsWith('<script type="importmap">'))
          assert.doesNotMatch(part.code, />[^<]*[{}][^<]*</, from);
  });
});

describe('The script line', () => {
  it('is pinned to the version, with the hashes of its files', () => {
    const [, line = ''] = codeOf('html', '', 'program=tarok-city', { release: RELEASE });
    assert.equal(
      line,
      '<script type="module" fetchpriority="low" src="https://widget.example.go.id/0.1.0/opd-widgets.js" integrity="sha384-main" crossorigin="anonymous"></script>' +
        '<link rel="preload" as="fetch" fetchpriority="low" crossorigin="anonymous" referrerpolicy="no-referrer" href="https://widget.example.go.id/v1/programs/tarok-city.json"/>',
    );
  });

  it('leads to the newest of its kind when asked, without a hash', () => {
    const [, line = ''] = codeOf('html', '', 'program=tarok-city&version=latest', { release: RELEASE });
    assert.match(line, /src="https:\/\/widget\.example\.go\.id\/0\/opd-widgets\.js"><\/script>/);
    assert.doesNotMatch(line, /integrity/);
  });

  it('leads to the root where there are no versions, and where a pre-release has no short address', () => {
    const before = { ...RELEASE, version: '1.0.0-beta.1' };
    for (const [query, release] of [
      ['program=tarok-city', undefined],
      ['program=tarok-city&version=latest', before],
    ] as const)
      assert.match(
        codeOf('html', '', query, { release })[1]!,
        /src="https:\/\/widget\.example\.go\.id\/opd-widgets\.js"/,
      );
  });
});

describe('The code of a widget', () => {
  it('says the last figures with date, producer and link', () => {
    const [code] = codeOf('wordpress', 'author', 'program=tarok-city&widget=progress-meter').slice(1);
    assert.match(
      code!,
      /^<div data-opd-widget="progress-meter" data-program="tarok-city" lang="id" style="min-height:612px"><a href="http/,
    );
    assert.match(code!, /: fisik\s\d+\s%, .*per\s\d+\s\S+\s2026.*\(.+\)<\/div>$/);
  });

  it('in a sentence remembers day, figure and title of the writing', () => {
    const [code] = codeOf('html', '', 'program=tarok-city&widget=progress-meter&variant=inline');
    assert.match(code!, / as-of="2026-11-24" value="\d+" known-as="[^"]*Tarok[^"]*"/);
    const [plain] = codeOf('blogger', 'post', 'program=tarok-city&widget=progress-meter&variant=inline&accent=123e73');
    assert.match(
      plain!,
      /^<span lang="id" style="--opd-accent:#123e73"><span data-opd-widget="progress-meter" .*data-as-of=/,
    );
    assert.doesNotMatch(plain!, /min-height/);
  });

  it('takes colour, ground and height along without a style sheet', () => {
    const [code] = codeOf('html', '', 'program=tarok-city&accent=123e73&ground=dark');
    assert.match(code!, / style="--opd-accent:#123e73;color-scheme:dark;display:block;min-height:612px"/);
  });
});

describe('A frame', () => {
  it('says where it cannot show what was chosen', () => {
    for (const query of ['widget=news-feed&program=tarok-city', 'widget=feedback-form&agency=diskominfo'])
      assert.match(snippetOf('iframe', '', query).survives, /tidak punya halaman tersendiri/);
    assert.match(snippetOf('oembed', '', 'program=a&widget=progress-meter&variant=inline').survives, /meter ringkas/);
    assert.doesNotMatch(snippetOf('iframe', '', 'widget=news-feed&agency=diskominfo').survives, /tersendiri/);
  });

  it('has the shortest address, which plain files answer too', () => {
    assert.match(codeOf('iframe', '', 'program=tarok-city')[0]!, /src="[^"?]*\/embed\/program-card\/tarok-city"/);
    assert.match(
      codeOf('iframe', '', 'program=tarok-city&ground=dark&lang=en')[0]!,
      /tarok-city\?lang=en&amp;theme=dark"/,
    );
  });
});
