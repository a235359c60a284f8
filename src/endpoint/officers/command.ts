import { atStore } from '../at-place.js';
import type { Command } from '../command.js';
import { openEngine } from '../feedback/open-engine.js';
import { createSqlStore } from '../feedback/sql-store.js';
import { createOfficers } from './create-officers.js';
import { invitationUrl } from './invitation-url.js';
import { LINK_DAYS } from './invitations.js';
import { knownAgencies } from './known-agencies.js';
import { noAgency } from './no-agency.js';
import { ROLES, isOfAgency, type Role } from './officer.js';
import type { ListedOfficer, Officers } from './officers.js';

export interface OfficerFlags {
  name?: string;
  role?: string;
  agency?: string;
  email?: string;
}
type Say = (text: string) => void;
interface Work {
  officers: Officers;
  login: string;
  flags: OfficerFlags;
  agencies: ReadonlyMap<string, string>;
  /** Address of a one-time link. */
  linkOf: (token: string) => string;
  say: Say;
}

/**
 * `opd-widgets officer add LOGIN [FOLDER] --role ROLE [--agency ID] [--name NAME] [--email MAIL]`, `list [FOLDER]`,
 * `reset LOGIN [FOLDER]`, `revoke LOGIN [FOLDER]`: accounts of the inbox, beside a server that runs or without one.
 * @param words what follows `officer` @returns `undefined` where they make no command
 */
export function officerCommand(
  [act = '', ...words]: string[],
  { name, role, agency, email }: OfficerFlags,
  env: NodeJS.ProcessEnv,
): Command | undefined {
  const work = Object.hasOwn(COMMANDS, act) ? COMMANDS[act] : undefined;
  const login = act == 'list' ? '' : (words.shift() ?? '').toLowerCase();
  if (!work || (act != 'list' && !login) || words.length > 1) return;
  const [folder] = words;
  return (say) =>
    atStore(folder, env, say, async (place) => {
      const base = place.baseUrl ?? `http://${env.HOST || '127.0.0.1'}:${env.PORT || 8080}`;
      const engine = await openEngine(place);
      try {
        await createSqlStore(engine).migrate();
        return await work({
          officers: createOfficers(engine, { now: Date.now }),
          login,
          flags: { name, role, agency, email },
          agencies: await knownAgencies(folder, place.dataDir),
          linkOf: (token) => invitationUrl(base, token),
          say,
        });
      } finally {
        await engine.close();
      }
    });
}

const COMMANDS: Readonly<Record<string, (work: Work) => Promise<number>>> = {
  async add({ officers, login, flags, agencies, linkOf, say }) {
    const role = ROLES.find((one) => one == flags.role);
    if (!role) return refuse(say, `Sebutkan --role: ${ROLES.join(', ')}.`, `Say --role: ${ROLES.join(', ')}.`);
    const { agency, email, name = login } = flags;
    if (isOfAgency(role) && (!agency || (agencies.size && !agencies.has(agency))))
      return refuse(say, ...noAgency(agency, agencies));
    const answer = await officers.add({ login, name, role, agency, email });
    if (answer.kind == 'refused') return refuse(say, ...REFUSED[answer.why](login, role));
    if (agency && !agencies.size) say(unchecked(agency));
    return tellLink(say, login, linkOf(answer.token));
  },
  async list({ officers, say }) {
    const list = await officers.list();
    for (const one of list)
      say([one.login, one.role, one.agency ?? '-', stateOf(one), seenOf(one), one.name].join('\t'));
    if (!list.length) say('Belum ada akun.\nThere is no account yet.');
    return 0;
  },
  async reset({ officers, login, linkOf, say }) {
    const found = await findActive(officers, login);
    const token = found && (await officers.reset(found.id));
    return token ? tellLink(say, login, linkOf(token)) : refuse(say, ...noAccount(login));
  },
  async revoke({ officers, login, say }) {
    const found = await findActive(officers, login);
    if (!found || (await officers.revoke(found.id)) != 'done') return refuse(say, ...noAccount(login));
    say(`Akun ${login} dicabut; ia sudah dikeluarkan.\nThe account ${login} is revoked and signed out.`);
    const left = (await officers.list()).filter(({ role, revoked }) => role == 'coordinator' && !revoked);
    if (found.role == 'coordinator' && !left.some(({ active }) => active)) say(NO_COORDINATOR);
    return 0;
  },
};

const findActive = async (officers: Officers, login: string): Promise<ListedOfficer | undefined> =>
  (await officers.list()).find((one) => one.login == login && !one.revoked);

const stateOf = ({ revoked, active, totp }: ListedOfficer): string => {
  if (revoked) return 'dicabut/revoked';
  if (!active) return 'belum aktif/invited';
  return totp ? 'aktif/active, 2FA' : 'aktif/active';
};
const seenOf = ({ seenAt }: ListedOfficer): string => (seenAt == undefined ? '-' : new Date(seenAt).toISOString());

function tellLink(say: Say, login: string, url: string): number {
  say(url);
  say(`Serahkan kepada ${login}: berlaku ${LINK_DAYS} hari, sekali pakai, untuk membuat kata sandi.`);
  say(`Hand it to ${login}: it holds for ${LINK_DAYS} days, once, to set a password.`);
  return 0;
}

const REFUSED: Record<
  Extract<Awaited<ReturnType<Officers['add']>>, { kind: 'refused' }>['why'],
  (login: string, role: Role) => readonly [id: string, en: string]
> = {
  taken: (login) => [
    `Nama akun ${login} sudah dipakai (mungkin sudah dicabut; lihat officer list). Pilih nama lain.`,
    `The account name ${login} is taken (perhaps revoked; see officer list). Choose another.`,
  ],
  login: () => [
    'Nama akun: 3 sampai 64 huruf kecil, angka, titik, garis; misalnya rina.pupr.',
    'An account name is 3 to 64 small letters, digits, dots, dashes; such as rina.pupr.',
  ],
  role: () => [`Sebutkan --role: ${ROLES.join(', ')}.`, `Say --role: ${ROLES.join(', ')}.`],
  agency: (_, role) => [
    `Peran ${role} tidak terikat pada satu dinas: hapus --agency.`,
    `The role ${role} belongs to no single agency: leave --agency out.`,
  ],
  email: () => ['Alamat surel di --email tidak lengkap.', 'The mail address of --email is not complete.'],
};

const unchecked = (agency: string) =>
  `PERHATIAN: daftar dinas tidak ditemukan, jadi ${agency} tidak diperiksa. Sebutkan FOLDER data agar salah ketik ketahuan.
NOTE: no list of agencies was found, so ${agency} was not checked. Name the data FOLDER, so that a typing error is seen.`;

const noAccount = (login: string) =>
  [
    `Tidak ada akun ${login} yang masih berlaku. Lihat: opd-widgets officer list`,
    `There is no account ${login} that still holds. See: opd-widgets officer list`,
  ] as const;

const NO_COORDINATOR = `Tidak ada lagi koordinator yang bisa masuk. Tambahkan: opd-widgets officer add NAMA --role coordinator
No coordinator can sign in any more. Add one: opd-widgets officer add NAME --role coordinator`;

function refuse(say: Say, id: string, en: string): number {
  say(`${id}\n${en}`);
  return 1;
}
