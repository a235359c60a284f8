import { Tokenizer, TokenizerMode, type Token } from 'parse5';

/** Called for what an HTML text holds, in its order. */
export interface HtmlReader {
  start: (name: string, attributes: ReadonlyMap<string, string>) => void;
  end?: (name: string) => void;
  text?: (text: string) => void;
}

/** Characters that are read; a longer article is cut. */
const MOST = 1_000_000;

/** Elements whose content is no markup, so that the tags in it are none. */
const RAW = new Map<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]>([
  ['script', TokenizerMode.SCRIPT_DATA],
  ...['style', 'xmp', 'iframe', 'noembed', 'noframes'].map((name) => [name, TokenizerMode.RAWTEXT] as const),
  ...['textarea', 'title'].map((name) => [name, TokenizerMode.RCDATA] as const),
]);

/**
 * Reads HTML tag by tag. No tree is made of it: a hundred thousand nested elements would take minutes to place, and the
 * texts and pictures of an article need none.
 */
export function readHtml(html: string, { start, end, text }: HtmlReader): void {
  const ignored = () => {};
  const onCharacter = ({ chars }: Token.CharacterToken) => text?.(chars);
  const tokenizer = new Tokenizer(
    {},
    {
      onStartTag({ tagName, attrs, selfClosing }) {
        start(tagName, new Map(attrs.map(({ name, value }) => [name, value])));
        // `<iframe/>` comes from feeds that are XML, where it is closed.
        if (selfClosing) return end?.(tagName);
        const mode = RAW.get(tagName);
        if (mode !== undefined) tokenizer.state = mode;
      },
      onEndTag: ({ tagName }) => end?.(tagName),
      onCharacter,
      onWhitespaceCharacter: onCharacter,
      onNullCharacter: ignored,
      onComment: ignored,
      onDoctype: ignored,
      onEof: ignored,
    },
  );
  tokenizer.write(html.length > MOST ? html.slice(0, MOST) : html, true);
}
