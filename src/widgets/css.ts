/** Marks a style sheet's text for the build's minifier and the formatter. */
export const css = String.raw;
