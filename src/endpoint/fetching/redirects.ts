import { askedAddress } from './asked-address.js';
import { Fault } from './fault.js';
import { circular, manyRedirects } from './messages.js';

interface Head {
  status: number;
  headers: Headers;
}

const MOST = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

export const isRedirect = ({ status, headers }: Head): boolean => REDIRECTS.has(status) && headers.has('location');

/** The way from an address to where its answer is, each step judged like the first. */
export class Way {
  url: URL;
  /** Whether a private address is fine here: a site that anybody may write must not lead into the house. */
  open: boolean;
  readonly #isAllowed: (url: URL) => boolean;
  readonly #seen = new Set<string>();

  constructor(address: string, isAllowed: (url: URL) => boolean) {
    this.url = askedAddress(address);
    this.open = isAllowed(this.url);
    this.#isAllowed = isAllowed;
  }

  get isRedirected(): boolean {
    return this.#seen.size > 0;
  }

  /** @throws Fault where the way does not end, or leads where nothing may be asked */
  follow({ headers }: Head): void {
    const { href, hostname } = this.url;
    this.#seen.add(href);
    const next = askedAddress(headers.get('location') ?? '', this.url);
    if (this.#seen.has(next.href)) throw new Fault(circular(hostname));
    if (this.#seen.size > MOST) throw new Fault(manyRedirects(hostname));
    this.open &&= this.#isAllowed(next);
    this.url = next;
  }
}
