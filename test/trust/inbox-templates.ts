import assert from 'node:assert/strict';
import { cleanText } from '../../src/endpoint/feedback/clean-text.js';
import { WORD, type Filled, type HostileInbox } from '../support/hostile-inbox.js';
import { attribute, type elementsOf } from '../support/page-text.js';
import { faultsBeside, tokensOf } from '../support/page-tokens.js';

type Elements = ReturnType<typeof elementsOf>;

/** A template's name is one line, and short. */
const nameOf = (text: string): string =>
  cleanText(cleanText(text)!.replace(/\s+/g, ' ').slice(0, 100))!.replace(/\p{Cs}/gu, '\ufffd');

/** What is wrong on the page of templates, and where they are chosen, when names and texts are foreign. */
export async function templateFaults(
  { desk, rina: { officer } }: HostileInbox,
  all: readonly Filled[],
  pageOf: (path: string) => Promise<Elements>,
): Promise<string[]> {
  const names = new Map(all.map(({ text }) => [nameOf(text), text]));
  await Promise.all(
    [...names].map(async ([name, text]) => assert.ok(await desk.saveTemplate(officer, name, text), name)),
  );
  const kept = await desk.templates(officer);
  const items = (await pageOf('templat'))
    .filter(({ tagName, childNodes }) => tagName == 'li' && childNodes.some(({ nodeName }) => nodeName == 'h2'))
    .map(tokensOf);
  const harmless = items[kept.findIndex(({ name }) => name == WORD)]!;
  const faults = kept.flatMap(({ name, text }, at) =>
    faultsBeside(items[at] ?? [], harmless, WORD, { whole: [name, text], titles: [name] }).map(
      (fault) => `templates ${JSON.stringify(name)}: ${fault}`,
    ),
  );
  if (items.length != kept.length) faults.push(`${items.length} templates`);
  const options = (await pageOf(`pesan/${all[0]!.id}`)).flatMap((element) => attribute(element, 'data-text') ?? []);
  if (JSON.stringify(options) != JSON.stringify(kept.map(({ text }) => text))) faults.push('other texts to choose');
  await Promise.all(kept.map(({ id }) => desk.removeTemplate(officer, id)));
  return faults;
}
