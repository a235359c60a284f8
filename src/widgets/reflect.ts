/** How the text of an attribute, `null` when absent, is read as a property; HTML's own ways. */
export const asText = (value: string | null): string => value ?? '';
export const asFlag = (value: string | null): boolean => value != null;

export type Attributes = Record<string, (value: string | null) => unknown>;

/** "heading-level" → "headingLevel". */
const propertyOf = (attribute: string): string => attribute.replace(/-./, ([, letter]) => letter!.toUpperCase());

/** Gives a class properties that mirror its attributes: the attribute is the one place where the value is kept. */
export function reflect(prototype: HTMLElement, attributes: Attributes): void {
  for (const name of Object.keys(attributes))
    Object.defineProperty(prototype, propertyOf(name), {
      get(this: HTMLElement) {
        return attributes[name]!(this.getAttribute(name));
      },
      set(this: HTMLElement, value: unknown) {
        if (value == null || value === false) this.removeAttribute(name);
        else this.setAttribute(name, value === true ? '' : `${value as string}`);
      },
    });
}

/** Properties set before the script came stand on the element itself and hide the mirror: they are set again through it. */
export function rescue(element: HTMLElement, attributes: Attributes): void {
  const own = element as unknown as Record<string, unknown>;
  for (const name of Object.keys(attributes).map(propertyOf))
    if (Object.hasOwn(own, name)) {
      const value = own[name];
      delete own[name];
      own[name] = value;
    }
}
