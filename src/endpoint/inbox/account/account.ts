import { redirectTo } from '../answer.js';
import { INBOX, type SignedVisit } from '../route.js';
import { accountPage } from './account-page.js';

export const getAccount = (visit: SignedVisit): Promise<Response> => accountPage(visit);

/** Back to the account, which says what was done. */
export const done = (said: 'disimpan' | 'sandi' | 'verifikasi' | 'tanpa-verifikasi' | 'keluar-lain'): Response =>
  redirectTo(`${INBOX}akun?kabar=${said}`);

export async function postDetails(visit: SignedVisit): Promise<Response> {
  const { form, officer, officers, address, words } = visit;
  const email = form.get('surel')?.trim();
  // The regency's sign-on knows somebody by this address at first: whoever finds a screen open must not put their own there.
  if (email != undefined && email != (officer.email ?? '')) {
    const answer = await officers.confirm(officer, { password: form.get('sandi') ?? '', address });
    if (answer == 'wrong') return accountPage(visit, { at: 'details', text: words.account.mailByPassword });
  }
  const changed = await officers.change(officer, {
    name: form.get('nama') ?? undefined,
    email,
    language: form.get('bahasa') == 'en' ? 'en' : 'id',
    digest: form.has('ringkasan'),
  });
  return changed ? done('disimpan') : accountPage(visit, { at: 'details', text: words.account.noMail });
}

export async function postPassword(visit: SignedVisit): Promise<Response> {
  const { form, officer, session, officers, address, words } = visit;
  const [old, fresh, repeated] = ['sandi', 'baru', 'ulang'].map((name) => form.get(name) ?? '') as [
    string,
    string,
    string,
  ];
  if (fresh != repeated) return accountPage(visit, { at: 'password', text: words.signIn.different });
  const answer = await officers.changePassword(officer, session, { old, fresh, address });
  if (answer == 'done') return done('sandi');
  return accountPage(visit, {
    at: 'password',
    text: answer == 'wrong' ? words.account.wrong : words.signIn.weak[answer],
  });
}

export async function postSignOutElsewhere({ officers, officer, session }: SignedVisit): Promise<Response> {
  await officers.signOutElsewhere(officer, session);
  return done('keluar-lain');
}
