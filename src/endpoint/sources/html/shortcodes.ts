/** Shortcodes that stand alone and have no attributes, of WordPress itself and of page builders. */
const KNOWN =
  /^(?:caption|gallery|embed|audio|video|playlist|toc|contact-form-7|(?:vc|et_pb|fusion|av|su|ultimate)_\w+)$/;
const ATTRIBUTE = /\s[\w-]+=\S/;

/** Removes what a plugin that is no longer there has left in a text: `[vc_row css=".x"]`, `[/caption]`; not "[1]" or "[sic]". */
export function withoutShortcodes(text: string): string {
  if (!text.includes('[')) return text;
  const closed = new Set(Array.from(text.matchAll(/\[\/([a-z][\w-]{0,60})\]/g), ([, name]) => name));
  return text.replace(/\[(\/?)([a-z][\w-]{0,60})(\s[^[\]]{0,800})?\]/g, (whole, slash, name: string, rest = '') =>
    slash || closed.has(name) || KNOWN.test(name) || ATTRIBUTE.test(String(rest)) ? ' ' : String(whole),
  );
}
