import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readProgressPackage, readProjectFacts } from '../../../src/contract/index.js';
import { LANGUAGES, languageFrom, wholeWords } from '../../../src/i18n/whole.js';
import { bakedInline, bakedProgram } from '../../../src/widgets/in-words/baked.js';
import { programInWords } from '../../../src/widgets/in-words/program.js';
import { NOW, packageOf, physical, projectOf } from '../../support/program.js';

const BASE = 'https://widget.example.go.id/v1/programs.json';

function said(more: object = {}, language = 'id') {
  const json = packageOf([projectOf(more)]);
  const read = readProgressPackage(json, BASE);
  assert.ok(read.ok);
  const [project] = read.value.projects!;
  const facts = readProjectFacts(project!, json.projects[0], BASE);
  return programInWords({ project: facts, pack: read.value }, wholeWords(languageFrom(language)), NOW);
}
const plain = (text: string | undefined) => text?.replaceAll('\xa0', ' ');

describe('A programme in words', () => {
  it('is one whole sentence', () => {
    assert.equal(plain(said().sentence), 'Fisik 62 %, 8 poin di belakang rencana, per 12 Nov 2026');
    assert.equal(plain(said({}, 'en-GB').sentence), 'Physical 62%, 8 points behind plan, as of 12 Nov 2026');
  });

  it('says nothing of what is not known', () => {
    const { sentence, percent, physical: bar, financial } = said({ metrics: [], forecasts: [] });
    assert.equal(plain(sentence), 'Fisik belum dilaporkan');
    assert.deepEqual([percent, bar.fill, bar.plan, financial], [undefined, undefined, undefined, undefined]);
  });

  it('draws no bar beyond its scale', () => {
    assert.deepEqual(
      [-20, 0, 62.5, 130].map((fact) => said(physical(fact)).physical.fill),
      [0, 0, 62.5, 100],
    );
  });

  it('says that a programme was cancelled, wherever it is said', () => {
    const cancelled = said({ status: 'cancelled' });
    assert.match(cancelled.sentence, /; dibatalkan$/);
    assert.match(bakedProgram(cancelled, 'https://x.example/'), /; dibatalkan; keuangan/);
    assert.match(bakedInline(cancelled, 'per 12 Nov 2026'), /Dinas PUPR, dibatalkan\)$/);
    assert.equal(said().ending, undefined);
  });

  it('is baked as well-formed text, whatever the title says', () => {
    const baked = bakedProgram(said({ title: '<b>"Jalan" & \'jembatan\'</b> \u0000' }), 'https://x.example/?a=1&b="2"');
    assert.match(baked, /^<a href="https:\/\/x\.example\/\?a=1&amp;b=&quot;2&quot;">&lt;b&gt;&quot;Jalan&quot; &amp; /);
    assert.doesNotMatch(baked.replace(/^<a href="[^"]*">|<\/a>/g, ''), /[<>\0]|&(?!\w+;|#\d+;)/);
  });

  it('is there in every language, without a word left out', () => {
    for (const language of LANGUAGES) assert.doesNotMatch(JSON.stringify(said({}, language)), /undefined|null/);
    assert.equal(languageFrom('xx'), 'id');
    assert.equal(languageFrom(undefined), 'id');
  });
});
