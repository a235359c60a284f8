import { endpointsOf as namedFor, type PageFacts } from '../../../contract/page/page.js';
import { parseAddress } from '../../../contract/read.js';
import type { Page } from './read-page.js';
import type { Place } from './places.js';

/**
 * Makes a function that gives the base addresses of a widget, as the widget itself finds them: its own attribute, the page's
 * `<meta name="opd-endpoint">`, the folder beside the page's script; else the one that is given.
 * What is no address stands there as it is written.
 */
export function endpointsIn({ elements }: Page, given?: string): (place: Place) => string[] {
  const named = (name: string) => elements.filter((element) => element.name == name);
  const page: PageFacts<undefined> = {
    // Pages lie anywhere until they are published; a script of their own site says nothing then.
    address: given ?? '',
    elements: [],
    scripts: named('script').flatMap(({ attributes }) => {
      const src = parseAddress(attributes.get('src') ?? '');
      return src && /^https?:$/.test(src.protocol) ? [{ src: src.href, type: '', at: undefined }] : [];
    }),
    shown: [],
    endpoint: named('meta')
      .find(({ attributes }) => attributes.get('name') == 'opd-endpoint')
      ?.attributes.get('content'),
    policies: [],
    bundled: false,
  };
  return ({ widget, attributes }) => {
    const element = { name: widget, attributes, at: undefined };
    const found = namedFor({ widget, attributes, element, plain: false }, page);
    return found.length ? found : given ? [given] : [];
  };
}
