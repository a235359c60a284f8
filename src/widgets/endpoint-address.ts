let scriptAddress: string | undefined;

/** The script's name, and the folder of its version: "/0.1.0/opd-widgets.js?x", "/0/opd-widgets.js"; no host of digits. */
const NAME = /([^/])(\/\d{1,3}(\.[^/]*)?)?\/[^/?#]*([?#].*)?$/;

/** Called by the entry points: the endpoint lies beside the script unless the page says otherwise. */
export const setScriptAddress = (address: string): void => {
  scriptAddress = address;
};

/**
 * Base addresses of the endpoint for one tag, mirrors in order: its `endpoint` attribute (separated by blanks), else
 * `<meta name="opd-endpoint">`, else `v1/` beside the script, or beside the folder of its version. Empty when there is none, or one
 * of them is no http(s) address.
 */
export function endpointsOf(attribute: string | null | undefined): string[] {
  const named =
    attribute || document.head?.querySelector('meta[name="opd-endpoint"]')?.getAttribute('content') || undefined;
  const found = named ? named.trim().split(/\s+/) : scriptAddress ? [scriptAddress.replace(NAME, '$1/v1/')] : [];
  try {
    const addresses = found.map((address) => new Request(address).url);
    return addresses.every((address) => /^https?:/.test(address)) ? addresses : [];
  } catch {
    // A mistyped address: the widget says so itself.
    return [];
  }
}
