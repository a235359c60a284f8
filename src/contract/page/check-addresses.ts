import { fault, type Fault } from './fault.js';
import { endpointsOf, isAddress, isKnown, tagsOf, type PageFacts } from './page.js';
import { mended } from './tags.js';

/** Endpoints that no widget can ask: not an address, or plain http in a page of https. */
export function addressFaults<At>(page: PageFacts<At>): Fault<At>[] {
  const isSecure = page.address.startsWith('https:');
  return tagsOf(page)
    .filter(isKnown)
    .flatMap((tag) =>
      endpointsOf(tag, page).flatMap((base): Fault<At>[] => {
        const { at } = tag.element;
        const put = (value: string) =>
          tag.attributes.has('endpoint')
            ? mended(tag, 'endpoint', 'endpoint', value)
            : `<meta name="opd-endpoint" content="${value}">`;
        if (!isAddress(base))
          return [fault('bad-endpoint', { value: base }, { at, code: put('https://widget.example.go.id/v1/') })];
        return isSecure && base.startsWith('http:')
          ? [fault('mixed-content', { address: base }, { at, code: put(base.replace('http:', 'https:')) })]
          : [];
      }),
    );
}
