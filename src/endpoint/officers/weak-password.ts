import type { WeakPassword } from './officers.js';

const SHORTEST = 12;
const LONGEST = 256;

/** What is tried first, here and elsewhere; compared without signs, digits at the end and capitals. */
const COMMON = [
  'password',
  'passwords',
  'qwertyuiop',
  'qwertyuiopasdf',
  'katasandi',
  'katasandiku',
  'rahasia',
  'sangatrahasia',
  'bismillah',
  'bismillahirrahmanirrahim',
  'alhamdulillah',
  'indonesia',
  'indonesiaraya',
  'padangpariaman',
  'kabupatenpadangpariaman',
  'sumaterabarat',
  'minangkabau',
  'diskominfo',
  'administrator',
  'admin',
  'sayangkamu',
  'akusayangkamu',
  'iloveyou',
  'letmein',
  'welcome',
];

/** What is wrong with a new password; missing where nothing is. Length before signs (NIST SP 800-63B 5.1.1.2). */
export function weaknessOf(password: string, login: string): WeakPassword | undefined {
  const plain = password.normalize('NFKC');
  const length = [...plain].length;
  if (length < SHORTEST) return 'short';
  if (length > LONGEST) return 'long';
  const letters = plain.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const bare = letters.replace(/\d+$/, '');
  // One sign or a few again and again, digits in a row.
  if (COMMON.includes(bare) || /^(.{1,4})\1*$/u.test(letters) || /^\d*$/.test(letters)) return 'common';
  const name = login.replace(/@.*$/, '').replace(/[^a-z0-9]/g, '');
  if (name && letters.includes(name)) return letters.length - name.length < SHORTEST ? 'login' : undefined;
  return;
}
