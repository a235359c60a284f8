/** Characters of a name, a contact, an address. */
export const MAX_LINE = 500;
