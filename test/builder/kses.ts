/** Runs in the page: what WordPress leaves of an author's text. Measured with its own `wp_kses( …, 'post' )`, version 6.1. */
export function asAuthor(markup: string): string {
  const tags = /^(div|span|a|blockquote|p|ul|ol|li|b|i|em|strong|img|br)$/;
  const attributes =
    /^(data-[a-z0-9_-]+|class|id|style|lang|dir|title|role|aria-[a-z]+|href|rel|target|src|alt|width|height)$/;
  const styles = /^(--[\w-]+|min-height|max-width|height|width|color|margin|padding|text-align)$/;
  const root = new DOMParser().parseFromString(markup, 'text/html').body;
  for (const element of [...root.querySelectorAll('*')]) {
    if (!tags.test(element.localName)) {
      element.replaceWith(...element.childNodes);
      continue;
    }
    for (const { name } of [...element.attributes]) if (!attributes.test(name)) element.removeAttribute(name);
    const kept = element
      .getAttribute('style')
      ?.split(';')
      .filter((declaration) => styles.test(declaration.split(':')[0]!.trim()));
    if (kept?.length) element.setAttribute('style', kept.join(';'));
    else element.removeAttribute('style');
  }
  return new XMLSerializer().serializeToString(root).replace(/^<body[^>]*>|<\/body>$/g, '');
}
