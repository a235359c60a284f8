/** A text as part of an id or an address: small letters and digits, with dashes between. @param most characters */
export const slug = (text: string, most = 100): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .slice(0, most)
    .replace(/^-|-$/g, '');
