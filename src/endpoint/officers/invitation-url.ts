/** Where a one-time link leads. @param base the public address, with or without a slash at its end */
export const invitationUrl = (base: string, token: string): string =>
  `${base.replace(/\/$/, '')}/kotak-pesan/undangan/${token}`;
