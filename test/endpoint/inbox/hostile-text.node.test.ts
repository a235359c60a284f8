import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { cleanText } from '../../../src/endpoint/feedback/clean-text.js';
import { sampleStrings } from '../../support/hostile-strings.js';
import { startInbox, type InboxRig, type SignedIn } from '../../support/inbox.js';
import { attribute, elementsOf, textOf } from '../../support/page-text.js';

describe('What citizens and officers write', () => {
  let rig: InboxRig;
  let rina: SignedIn;
  before(async () => {
    rig = await startInbox();
    rina = await rig.signIn('officer', 'pupr');
  });
  after(() => rig.close());

  /** Names of a page's elements and attributes, in their order: what no words may change. */
  const bones = (markup: string): string =>
    elementsOf(markup)
      .map(({ tagName, attrs }) => `${tagName} ${attrs.map(({ name }) => name).join(' ')}`)
      .join('\n');

  /** Several strings in one message: as many as its words have room for. */
  function batches(): string[] {
    const texts: string[] = [];
    for (const string of sampleStrings()) {
      const text = cleanText(string)?.slice(0, 900);
      if (!text) continue;
      const last = texts.at(-1);
      if (last == undefined || last.length + text.length > 2_000) texts.push(text);
      else texts[texts.length - 1] = `${last}\n${text}`;
    }
    return texts;
  }

  it('is text on the page of a message, letter by letter', async () => {
    const pageOf = async (words: string): Promise<string> => {
      const name = words.split('\n').at(-1)!;
      const id = await rig.add({ description: words, name, address: name, page: name });
      await rig.desk.saveDraft(rina.officer, id, words);
      const { version } = (await rig.desk.find(rina.officer, id))!;
      await rig.desk.act(rina.officer, id, version, { what: 'note', text: words });
      // Beside an empty list all pages have the same elements.
      const markup = await (await rina.ask(`pesan/${id}?kotak=spam`)).text();
      await rig.store.remove(id);
      return markup;
    };
    // A page's address is a link where it is one; who could be known by the words is not published unasked.
    const withoutLinks = (lines: string) =>
      lines
        .replaceAll(' checked', '')
        .split('\n')
        .filter((line) => line != 'a href rel' && line != 'p class')
        .join('\n');
    const expected = withoutLinks(bones(await pageOf('kata\nkata')));
    for (const words of batches()) {
      const markup = await pageOf(words);
      assert.equal(withoutLinks(bones(markup)), expected, words);
      const shown = elementsOf(markup).find((element) => attribute(element, 'class') == 'text')!;
      assert.equal(textOf(shown).trim(), words.trim());
      const box = elementsOf(markup).find((element) => attribute(element, 'id') == 'jawaban')!;
      assert.equal(textOf(box), words);
    }
  });
  it('is text in lists, searches and templates', async () => {
    const texts = batches();
    for (const text of texts) await rig.add({ description: text.slice(0, 400) });
    await rig.desk.saveTemplate(rina.officer, texts[0]!.slice(0, 90), texts[1]!);
    const names = new Set<string>();
    for (const query of ['', `?${new URLSearchParams({ cari: texts[2]!.slice(0, 150) })}`, 'templat']) {
      const markup = await (await rina.ask(query)).text();
      for (const { tagName, attrs } of elementsOf(markup)) {
        names.add(tagName);
        for (const { name } of attrs) assert.doesNotMatch(name, /^on|style|srcdoc/);
      }
      assert.equal(elementsOf(markup).filter(({ tagName }) => tagName == 'script').length, 1);
    }
    for (const name of ['img', 'iframe', 'svg', 'object', 'style', 'math']) assert.ok(!names.has(name), name);
  });
});
