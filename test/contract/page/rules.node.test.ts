import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allows, lineWith, readPolicies, readPolicy, type Directive } from '../../../src/contract/page/policy.js';
import { distance, nearest, nearestWord } from '../../../src/contract/page/nearest.js';
import { idFaults } from '../../../src/contract/page/check-ids.js';
import { scriptFaults } from '../../../src/contract/page/check-scripts.js';
import { addressFaults } from '../../../src/contract/page/check-addresses.js';
import { examine } from '../../../src/contract/page/check-document.js';
import { timeFaults } from '../../../src/contract/page/check-time.js';
import type { PageFacts } from '../../../src/contract/page/page.js';
import { tagOf } from '../../../src/contract/page/tags.js';

const PAGE = new URL('https://dinas.example.go.id/program');
const SCRIPT = 'https://widget.example.go.id/opd-widgets.js';

describe('A policy', () => {
  const cases: [policy: string, directive: Directive, url: string, isAllowed: boolean][] = [
    ["default-src 'self'", 'script-src', SCRIPT, false],
    ["script-src 'self' https://widget.example.go.id", 'script-src', SCRIPT, true],
    ['script-src https://*.example.go.id', 'script-src', SCRIPT, true],
    ['script-src https://*.widget.example.go.id', 'script-src', SCRIPT, false],
    ['script-src widget.example.go.id', 'script-src', SCRIPT, true],
    ['script-src http://widget.example.go.id', 'script-src', SCRIPT, true],
    ['script-src https://widget.example.go.id:8443', 'script-src', SCRIPT, false],
    ['script-src https://widget.example.go.id:*', 'script-src', 'https://widget.example.go.id:8443/x.js', true],
    ['script-src https://widget.example.go.id/lib/', 'script-src', SCRIPT, false],
    [`script-src ${SCRIPT}`, 'script-src', SCRIPT, true],
    ['script-src https:', 'script-src', SCRIPT, true],
    ['script-src *', 'script-src', SCRIPT, true],
    ["script-src 'none'", 'script-src', SCRIPT, false],
    ["script-src 'nonce-abc' 'strict-dynamic' https:", 'script-src', SCRIPT, false],
    ["script-src-elem 'self'; script-src *", 'script-src', SCRIPT, false],
    ["connect-src 'self'; connect-src *", 'connect-src', SCRIPT, false],
    ["script-src 'self'", 'connect-src', SCRIPT, true],
    ["IMG-SRC 'SELF'", 'img-src', 'https://dinas.example.go.id/a.png', true],
    ['', 'img-src', SCRIPT, true],
  ];
  for (const [policy, directive, url, isAllowed] of cases)
    it(`"${policy}" ${isAllowed ? 'allows' : 'blocks'} ${url} as ${directive}`, () => {
      assert.equal(allows(readPolicy(policy), directive, new URL(url), PAGE), isAllowed);
    });

  it('is mended by the directive that decides, made whole', () => {
    const line = (policy: string) => lineWith(readPolicy(policy), 'connect-src', 'https://widget.example.go.id');
    assert.equal(line("default-src 'self'"), "connect-src 'self' https://widget.example.go.id");
    assert.equal(line("connect-src 'none'"), 'connect-src https://widget.example.go.id');
    assert.equal(
      line("default-src 'none'; connect-src 'self' x.id"),
      "connect-src 'self' x.id https://widget.example.go.id",
    );
  });

  it('of a header with two of them has to allow in both', () => {
    assert.equal(readPolicies("default-src *, script-src 'self'").length, 2);
  });

  it('lets a script with its nonce or its hash pass', () => {
    const url = new URL(SCRIPT);
    const policy = readPolicy("script-src 'nonce-abc' 'sha384-xyz' 'strict-dynamic'");
    assert.ok(allows(policy, 'script-src', url, PAGE, { nonce: 'abc' }));
    assert.ok(allows(policy, 'script-src', url, PAGE, { integrity: 'sha384-xyz' }));
    assert.ok(!allows(policy, 'script-src', url, PAGE, { nonce: 'other', integrity: 'sha384-other' }));
  });
});

describe('The nearest right one', () => {
  it('counts letters that are missing, too many, wrong and swapped', () => {
    assert.deepEqual(
      ['tarok', 'tarokk', 'taok', 'tarak', 'tarko', ''].map((word) => distance(word, 'tarok')),
      [0, 1, 1, 1, 1, 5],
    );
  });

  const programs = [
    { id: 'tarok-city', name: 'Kawasan Terpadu Tarok City' },
    { id: 'jalan-akses-tandikek', name: 'Jalan akses Tarok City–Tandikek' },
    { id: 'smart-water' },
  ];
  for (const [typed, meant] of [
    ['tarok-sity', 'tarok-city'],
    ['Tarok City', 'tarok-city'],
    ['TAROK_CITY', 'tarok-city'],
    ['jalan akses tandikek', 'jalan-akses-tandikek'],
    ['jalan', 'jalan-akses-tandikek'],
    ['smartwater', 'smart-water'],
    ['pasar', undefined],
    ['”', undefined],
    ['x'.repeat(5000), undefined],
  ] as const)
    it(`to "${typed.slice(0, 30)}" is ${meant ?? 'none'}`, () => {
      assert.equal(nearest(typed, programs), meant);
    });

  it('is found among attributes as people mistype them', () => {
    const known = ['program', 'heading-level', 'endpoint', 'limit'];
    assert.deepEqual(
      ['programme', 'headinglevel', 'end-point', 'limits', 'onclick'].map((word) => nearestWord(word, known)),
      ['program', 'heading-level', 'endpoint', 'limit', undefined],
    );
  });
});

const facts = (name: string, attributes: Record<string, string>) => ({
  name,
  attributes: new Map(Object.entries(attributes)),
  at: 0,
});
const page = (more: Partial<PageFacts<number>>): PageFacts<number> => ({
  address: PAGE.href,
  elements: [facts('opd-program-card', { program: 'tarok-city' })],
  scripts: [],
  shown: [],
  policies: [],
  bundled: false,
  ...more,
});
const script = (src: string, type = 'module') => ({ src, type, at: 0 });
const kinds = (faults: { kind: string }[]) => faults.map(({ kind }) => kind);

describe('The scripts of a page', () => {
  const found = (...scripts: ReturnType<typeof script>[]) => kinds(scriptFaults(page({ scripts }), SCRIPT));
  it('are right as one module, one classic script, or the file of the widget that is there', () => {
    assert.deepEqual(found(script(SCRIPT)), []);
    assert.deepEqual(found(script(SCRIPT.replace('.js', '.classic.js'), '')), []);
    assert.deepEqual(found(script(SCRIPT.replace('widgets', 'program-card'))), []);
  });
  it('are not there when only the file of another widget is', () => {
    assert.deepEqual(found(script(SCRIPT.replace('widgets', 'news-feed'))), ['script-missing']);
  });
  it('may come in a bundle of the page', () => {
    assert.deepEqual(scriptFaults(page({ bundled: true }), SCRIPT), []);
  });
  it('of plain http are blocked in a page of https', () => {
    assert.deepEqual(found(script(SCRIPT.replace('https', 'http'))), ['mixed-content']);
  });
  it('of two versions are told by their folders, and the newest is kept', () => {
    const [fault] = scriptFaults(
      page({ scripts: ['0.9.1', '0.10.0'].map((version) => script(SCRIPT.replace('/opd', `/${version}/opd`))) }),
      SCRIPT,
    );
    assert.equal(fault?.kind, 'two-versions');
    assert.match(fault.code!, /\/0\.10\.0\//);
  });
});

describe('The endpoint of a tag', () => {
  it('of plain http is told in a page of https, with the tag as it has to be', () => {
    const [fault] = addressFaults(
      page({ elements: [facts('opd-news-feed', { endpoint: 'http://widget.example.go.id/v1/' })] }),
    );
    assert.deepEqual(
      [fault?.kind, fault?.code],
      ['mixed-content', '<opd-news-feed endpoint="https://widget.example.go.id/v1/">'],
    );
  });
});

describe('Ids', () => {
  it('of several agencies are looked up one by one, and the others stay', () => {
    const tag = tagOf(facts('div', { 'data-opd-widget': 'news-feed', 'data-agency': 'pupr diskominfp' }))!;
    const [fault, ...others] = idFaults(tag, { agencies: [{ id: 'pupr' }, { id: 'diskominfo' }] });
    assert.equal(others.length, 0);
    assert.equal(fault?.code, '<div data-opd-widget="news-feed" data-agency="pupr diskominfo">');
  });
  it('are not judged where the list could not be had', () => {
    assert.deepEqual(idFaults(tagOf(facts('opd-program-card', { program: 'x' }))!, {}), []);
  });
  it('of a page reach the remedy as text, whatever they hold', () => {
    const tag = tagOf(facts('opd-news-feed', { agency: 'pupt', tag: '"><script>' }))!;
    const [fault] = idFaults(tag, { agencies: [{ id: 'pupr' }] });
    assert.equal(fault?.code, '<opd-news-feed agency="pupr" tag="&quot;>&lt;script>">');
  });
});

describe('A document', () => {
  const now = Date.parse('2026-11-24T00:00:00Z');
  const index = { version: '1.0', agencies: [], updateCycle: 'P1M', publishedDate: '2026-11-20T00:00:00Z' };
  const found = (more: object, date?: number) =>
    kinds(
      examine(
        {
          address: 'https://a.example/v1/index.json',
          status: 200,
          type: 'application/json',
          body: JSON.stringify({ ...index, ...more }),
          date,
        },
        'index.json',
        now,
      ).faults,
    );
  it('of these days has no fault', () => assert.deepEqual(found({}, now), []));
  it('is old after two cycles, not after one', () => {
    assert.deepEqual(found({ publishedDate: '2026-10-10T00:00:00Z' }), []);
    assert.deepEqual(found({ publishedDate: '2026-09-10T00:00:00Z' }), ['old']);
  });
  it('tells of a wrong clock once', () => {
    assert.deepEqual(found({}, now - 864e5 * 30), ['clock']);
    assert.deepEqual(found({ publishedDate: '2026-12-20T00:00:00Z' }, now + 864e5 * 30), ['clock']);
    assert.deepEqual(found({ publishedDate: '2026-12-20T00:00:00Z' }), ['future']);
  });
});

describe('What is slow', () => {
  it('names the longest step, from three seconds on', () => {
    assert.deepEqual(timeFaults('x', { name: 100, answer: 2800 }), []);
    assert.deepEqual(timeFaults('x', { name: 100, connection: 1200, answer: 2800 })[0]?.details, {
      address: 'x',
      step: 'answer',
      seconds: 4.1,
    });
  });
});
