/** Characters of a picture's address. */
const MAX_LINK = 500;

/**
 * A picture that lies elsewhere is named to officers, not fetched; and not beside the words, which are published without it: nobody has
 * said that it may be shown.
 * @returns a line for a note; missing where it is no address of the web
 */
export const pictureLine = (url: string | undefined): string | undefined =>
  url && url.length <= MAX_LINK && /^https?:\/\//i.test(url) && URL.canParse(url)
    ? `Foto dari pengirim / Photo of the sender: ${url}`
    : undefined;
