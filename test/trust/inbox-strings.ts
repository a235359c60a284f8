import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  addEverywhere,
  everywhere,
  formsOf,
  solid,
  startHostileInbox,
  storable,
  WORD,
} from '../support/hostile-inbox.js';
import { spoilt, type Filled, type HostileInbox, type Spoil } from '../support/hostile-inbox.js';
import type { SignedIn } from '../support/inbox.js';
import { attribute, elementsOf, textOf } from '../support/page-text.js';
import { addressFaults, faultsBeside, tokensOf, type Token } from '../support/page-tokens.js';
import { startLeaving, type Leaving } from './inbox-leaving.js';
import { EACH, IN_TURN, type Compared } from './inbox-pages.js';
import { templateFaults } from './inbox-templates.js';
import { batchesOf } from './strings.js';

/** Strings of one list, beside the harmless message. */
const MOST = 49;

type Element = ReturnType<typeof elementsOf>[number];
const linesOf = (page: readonly Element[]): Map<number, Token[]> =>
  new Map(
    page
      .filter((element) => /^line( |$)/.test(attribute(element, 'class') ?? ''))
      .map((element) => [Number(attribute(element, 'data-id')), tokensOf(element)]),
  );

/** Messages by their numbers, in the room of personal data. */
const sectionsOf = (page: readonly Element[]): Map<number, Token[]> =>
  new Map(
    page.flatMap((element) => {
      const link = element.tagName == 'section' && linksIn(element).map((path) => /pesan\/(\d+)$/.exec(path)?.[1])[0];
      return link ? [[Number(link), tokensOf(element)] as const] : [];
    }),
  );
const linksIn = ({ childNodes }: Element): string[] =>
  childNodes.flatMap((node) =>
    'tagName' in node ? [...(node.tagName == 'a' ? [attribute(node, 'href') ?? ''] : []), ...linksIn(node)] : [],
  );

/** The number of a message, or a place in a list: with these forms do what they say. */
const IS_NUMBER = /^[\s#\d.-]+$/;

type Asking = Pick<SignedIn, 'ask'>;

/** Tests that no string does anything but be read, wherever it stands in the officers' pages and in what leaves them. */
export function describeInboxStrings(strings: string[]): void {
  let inbox: HostileInbox;
  let leaving: Leaving;
  before(async () => {
    inbox = await startHostileInbox();
    leaving = await startLeaving(inbox);
  });
  after(async () => {
    await leaving.close();
    await inbox.close();
  });

  /** All that is wrong with the pages of some strings. */
  async function faultsOf(batch: readonly string[], spoil: Spoil = (markup) => markup): Promise<string[]> {
    const { rina, siti, store } = inbox;
    const all = await Promise.all(
      [WORD, ...batch.map(solid)].map(async (typed): Promise<Filled> => {
        const text = storable(typed);
        return { typed, text, id: await addEverywhere(inbox, everywhere(text)), forms: formsOf(text) };
      }),
    );
    const first = all[0]!;
    const faults: string[] = [];
    const say = (of: string, { text }: Pick<Filled, 'text'>, found: string[]) =>
      faults.push(...found.map((fault) => `${of} ${JSON.stringify(text.slice(0, 80))}: ${fault}`));
    const pageOf = async ({ ask }: Asking, path: string, sent?: Record<string, string>): Promise<Element[]> => {
      const response = await ask(path, sent);
      if (response.status >= 500) faults.push(`${path}: ${response.status}`);
      const elements = elementsOf(spoil(await response.text()));
      say(path, { text: '' }, addressFaults(elements));
      return elements;
    };
    const compared = async ({ who, of, ask }: Compared, some: readonly Filled[]) => {
      const tokens = async (filled: Filled) =>
        tokensOf(
          (await pageOf(askerOf(who), ...ask(filled.typed, filled.id))).find(({ tagName }) => tagName == 'html')!,
        );
      const harmless = await tokens(first);
      assert.ok(
        harmless.some(({ text }) => text?.includes(WORD)),
        `${of} shows the word`,
      );
      for (const filled of some) say(of, filled, faultsBeside(await tokens(filled), harmless, WORD, filled.forms));
    };
    const askerOf = (who: Compared['who']): Asking => (who == 'nobody' ? inbox : who == 'rina' ? rina : siti);

    const list = linesOf(await pageOf(rina, '?kotak=menunggu'));
    assert.equal(list.size, all.length);
    const lines = (of: string, found: Map<number, Token[]>) => {
      for (const filled of all) {
        const line = found.get(filled.id);
        if (line) say(of, filled, faultsBeside(line, list.get(first.id)!, WORD, filled.forms));
      }
    };
    lines('list', list);
    // What is found is drawn like any list; the words looked for are looked at for each of them below.
    for (const { typed } of all.filter((_, at) => at % IN_TURN.length == 0))
      lines('found', linesOf(await pageOf(rina, `?${new URLSearchParams({ kotak: 'menunggu', cari: typed })}`)));
    // Where the tray has none, the way to those that have leads by an address with these words.
    for (const { typed } of all) await pageOf(rina, `?${new URLSearchParams({ kotak: 'spam', cari: typed })}`);
    // Messages of who gave this as their contact.
    const found = async (siapa: string) => sectionsOf(await pageOf(siti, 'data-pribadi', { siapa }));
    const person = (await found(WORD)).get(first.id)!;
    for (const filled of all.filter((_, at) => at % IN_TURN.length == 1))
      for (const [id, section] of await found(filled.typed))
        if (id == filled.id) say('personal data', filled, faultsBeside(section, person, WORD, filled.forms));
    for (const each of EACH) await compared(each, all);
    for (const [at, each] of IN_TURN.entries())
      await compared(
        each,
        all.filter(({ text }, place) => place % IN_TURN.length == at && !IS_NUMBER.test(text)),
      );
    // What was done is told by a name in the address: a name that every object has is none.
    for (const { typed } of all.filter(({ text }) => /^\w+$/.test(text)))
      for (const path of ['', 'kiriman', 'petugas', 'akun', 'log', 'ekspor'])
        for (const element of await pageOf(siti, `${path}?kabar=${typed}`))
          if (attribute(element, 'class') == 'said') faults.push(`${path} says ${textOf(element)}`);

    faults.push(...(await templateFaults(inbox, all, async (path) => pageOf(rina, path))));
    faults.push(...(await leaving.faultsOf(all, spoil)));
    faults.push(...inbox.errors.splice(0).map(String));
    await Promise.all(all.map(({ id }) => store.remove(id)));
    return faults;
  }

  it('hostile strings in an inbox are caught where they are put in as HTML', async () => {
    const markup = strings.filter((string) => /<(img|svg)[^>]* on\w+/i.test(string)).slice(0, 5);
    const faults = await faultsOf(markup, spoilt);
    for (const fault of [/^message .*belongs$/, /^list .*belongs$/, /<\w+ on\w+>/, /^templates .*belongs$/])
      assert.ok(
        faults.some((found) => fault.test(found)),
        String(fault),
      );
  });

  describe(`${strings.length} hostile strings in an inbox`, () => {
    for (const { name, strings: some } of batchesOf(strings, MOST))
      it(`are text, letter by letter, on every page and in all that leaves it: strings ${name} × ${some.length}`, async () => {
        assert.deepEqual((await faultsOf(some)).slice(0, 20), []);
      });
  });
}
