import { invitationUrl } from './invitation-url.js';
import { LINK_DAYS } from './invitations.js';
import type { Officers } from './officers.js';

/** While nobody can sign in, tells whoever starts the server where the first coordinator sets a password; anew at each start. */
export async function tellFirstLink(
  { ready, officers, base }: { ready: Promise<void>; officers: Officers; base: string | Promise<string> },
  tell: (text: string) => void,
): Promise<void> {
  const address = await base;
  await ready;
  const token = await officers.firstLink();
  if (token) tell(FIRST_LINK(invitationUrl(address, token)));
}

const FIRST_LINK = (url: string): string => `
Kotak pesan belum punya akun. Koordinator pertama membuat kata sandinya di sini (sekali pakai, ${LINK_DAYS} hari; tautan sebelumnya batal):
The inbox has no account yet. The first coordinator sets a password here (once, ${LINK_DAYS} days; the link before is void):
  ${url}
`;
