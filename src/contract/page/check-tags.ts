import { fault, type Fault } from './fault.js';
import { nearestWord } from './nearest.js';
import { isKnown, tagsOf, type PageFacts } from './page.js';
import {
  CURLY,
  isLeftOver,
  mended,
  PLAIN_MARK,
  startTag,
  VALUES,
  WIDGETS,
  type ElementFacts,
  type Tag,
} from './tags.js';

/** Attributes that any element may have, and those of frameworks, which have signs that ours have not. */
const ANYWHERE =
  /^(id|class|style|title|hidden|dir|slot|part|exportparts|tabindex|role|translate|draggable|inert|is|nonce|accesskey|popover|autofocus|spellcheck|key|ref)$|^(data|aria|on|item|x|v|ng|hx|wp)-?.*$|[^a-z-]/;

const CURLIES = new RegExp(CURLY, 'g');

function attributeFaults<At>(tag: Tag<At>): Fault<At>[] {
  const { widget, attributes, element, plain } = tag;
  const { at } = element;
  const { attributes: known, required } = WIDGETS[widget]!;
  const found: Fault<At>[] = [];
  for (const [name, value] of attributes) {
    if (CURLY.test(value) && known.includes(name)) {
      const straight = value.replace(CURLIES, '').trim();
      found.push(fault('curly-quotes', { name, value }, { at, code: mended(tag, name, name, straight) }));
    } else if (!known.includes(name)) {
      const near = nearestWord(name, known);
      // Data attributes and what carries signs of a framework are the page's own affair unless they are nearly ours.
      if (near ? plain || !ANYWHERE.test(name) : !plain && !ANYWHERE.test(name))
        found.push(
          fault(
            'unknown-attribute',
            {
              name: plain ? `data-${name}` : name,
              nearest: near && (plain ? `data-${near}` : near),
              known: known.join(', '),
            },
            { at, code: near && mended(tag, name, near) },
          ),
        );
    }
    const values = VALUES[`${widget} ${name}`] ?? VALUES[name];
    if (values && value && !values.includes(value)) {
      const near = nearestWord(value, values) ?? values[0]!;
      found.push(
        fault('unknown-value', { name, value, known: values.join(', ') }, { at, code: mended(tag, name, name, near) }),
      );
    }
  }
  for (const name of required)
    // Mistyped: then that is what has to be told.
    if (!attributes.get(name)?.trim() && !found.some(({ code }) => code?.includes(` ${plain ? 'data-' : ''}${name}=`)))
      found.push(
        fault(
          'missing-attribute',
          { tag: plain ? widget : element.name, name: plain ? `data-${name}` : name },
          { at, code: mended(tag, name, name, 'tarok-city') },
        ),
      );
  return found;
}

function unknownWidget<At>({ widget, element, plain }: Tag<At>): Fault<At> {
  const { name, attributes, at } = element;
  const near = nearestWord(widget, Object.keys(WIDGETS));
  const named = (known: string) => (plain ? known : `opd-${known}`);
  const start = plain
    ? startTag(name, new Map([...attributes, [PLAIN_MARK, near ?? '']]))
    : startTag(`opd-${near}`, attributes);
  return fault(
    'unknown-widget',
    { name: named(widget), nearest: near && named(near) },
    { at, code: near && (plain ? start : `${start}…</opd-${near}>`) },
  );
}

/** The widget that left-over attributes most likely belong to. */
const leftOverTag = <At>({ name, attributes }: ElementFacts<At>): string =>
  startTag(name, [[PLAIN_MARK, attributes.has('data-known-as') ? 'progress-meter' : 'program-card'], ...attributes]);

/** Text of a snippet that readers see, cut to its first tag. */
const snippetIn = (text: string): string => /<(\/?[a-z][^>]*)>?/i.exec(text)?.[0] ?? text.trim().slice(0, 80);

/** What is wrong with the widgets' tags: their names, their attributes, or that an editor has made text or nothing of them. */
export function tagFaults<At>(page: PageFacts<At>): Fault<At>[] {
  const tags = tagsOf(page);
  const leftOver = page.elements.filter(isLeftOver);
  const found = [
    ...leftOver.map((element) =>
      fault('stripped', { name: element.name }, { at: element.at, code: leftOverTag(element) }),
    ),
    ...page.shown.map(({ text, at }) => fault('escaped', {}, { at, code: snippetIn(text) })),
    ...tags.flatMap((tag) => (isKnown(tag) ? attributeFaults(tag) : [unknownWidget(tag)])),
  ];
  return tags.length || found.length
    ? found
    : [
        fault(
          'no-widget',
          {},
          {
            code:
              startTag('div', [
                [PLAIN_MARK, 'program-card'],
                ['data-program', 'tarok-city'],
              ]) + '…</div>',
          },
        ),
      ];
}
