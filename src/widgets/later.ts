/** The part of an element that a lazy file needs. */
export interface Asking {
  readonly shadowRoot: ShadowRoot | null;
  wear(css: string): void;
  attributeChangedCallback(): void;
}

/**
 * A file that the first content does without. The returned function gives it to an element, which then wears its style sheet;
 * `undefined` until it is there, then the element is drawn again. Its second parameter is called when the file is there after
 * all, or with the error if it does not come: without network an element shows what it can say by itself, and its next drawing
 * asks again.
 */
export function later<File extends { styles: string }>(
  load: () => Promise<File>,
): (element: Asking, then?: (error?: unknown) => void) => File | undefined {
  let file: File | undefined;
  return (element, then = () => {}) => {
    // Not before its first drawing: until then the tag shows what the page wrote into it.
    if (file) element.shadowRoot && element.wear(file.styles);
    else
      load().then((loaded) => {
        // WebKit gives an empty module where the same one has failed before.
        if (loaded.styles == null) return then(new Error());
        file = loaded;
        element.attributeChangedCallback();
        then();
      }, then);
    return file;
  };
}
