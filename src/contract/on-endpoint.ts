import { link, parseAddress, type Reader } from './read.js';

/** Origin of the last base: a document has hundreds of addresses, and one base. */
let base = '';
let origin: string | undefined;

/** An address on the endpoint that the document came from; relative ones are resolved against the document. */
export const onEndpoint: Reader<string> = (value, from) => {
  if (base != from) origin = parseAddress((base = from))?.origin;
  const url = typeof value == 'string' ? parseAddress(value, from) : undefined;
  return url && url.origin == origin ? link(url.href, from) : undefined;
};
