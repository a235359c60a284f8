/**
 * A new HTML document that nobody sees: nothing in it is asked for or runs, also where the page is XHTML. Past the page's own
 * document object, in which a form named "implementation" stands before the property.
 */
export const inertDocument = (): Document =>
  (
    Object.getOwnPropertyDescriptor(Document.prototype, 'implementation')!.get!.call(document) as DOMImplementation
  ).createHTMLDocument('');
