const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/** The page's one style sheet of this text; a sheet belongs to the document it was made in. */
export function styleSheet(page: Document, text: string): CSSStyleSheet {
  const made = sheets.get(page) ?? new Map<string, CSSStyleSheet>();
  sheets.set(page, made);
  let sheet = made.get(text);
  if (!sheet) {
    made.set(text, (sheet = new (page == document ? window : (page.defaultView ?? window)).CSSStyleSheet()));
    sheet.replaceSync(text);
  }
  return sheet;
}
