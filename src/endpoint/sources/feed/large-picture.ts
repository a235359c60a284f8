const GOOGLE = /(?:^|\.)(?:bp\.blogspot\.com|blogger\.googleusercontent\.com|lh\d\.(?:googleusercontent|ggpht)\.com)$/;
const LARGE = 's1600';

/** Blogger names pictures by their size (`/s72-c/`); the same picture is there in every other. */
export function largePicture(address: string): string {
  const url = new URL(address);
  if (!GOOGLE.test(url.hostname)) return address;
  url.pathname = url.pathname
    .replace(/\/(?:s\d{1,4}|w\d{1,4}-h\d{1,4})(?:-[a-z\d]+)*\/(?=[^/]*$)/, `/${LARGE}/`)
    .replace(/=(?:s\d{1,4}|w\d{1,4}-h\d{1,4})(?:-[a-z\d]+)*$/, `=${LARGE}`);
  return url.href;
}
