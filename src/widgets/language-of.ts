/** Language of a place in the page: the nearest `lang`, through shadow roots, as HTML inherits it. */
export function languageOf(element: Element): string {
  const near = element.closest('[lang]')?.getAttribute('lang');
  const root = element.getRootNode();
  return near ?? (root instanceof ShadowRoot ? languageOf(root.host) : '');
}
