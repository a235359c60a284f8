import assert from 'node:assert/strict';
import { ROLES, isOfAgency, type Role } from '../../src/endpoint/officers/officer.js';
import type { Route } from '../../src/endpoint/inbox/route.js';
import { PASSWORD, type InboxRig, type SignedIn } from './inbox.js';
import { newPhoto } from './new-message.js';

export const AGENCIES = ['pupr', 'dinkes', 'kominfo'] as const;

/** One of each thing that addresses and forms name. */
export interface Ids {
  message: number;
  /** Another message of the same agency. */
  other: number;
  photo: string;
  template: number;
  officer: number;
  token: string;
}

/** What nobody has. */
export const MISSING: Ids = {
  message: 99_999_999,
  other: 99_999_998,
  photo: `${'0'.repeat(32)}.webp`,
  template: 99_999_999,
  officer: 99_999_999,
  token: 'A'.repeat(43),
};

export interface Row {
  may: readonly Role[] | 'everybody';
  /** What is answered to who may, for what is theirs. */
  own: number;
  /** The same, where it differs for a coordinator. */
  coordinator?: number;
  /** Others are not told that it is missing: they are led to where their own pages begin. */
  elsewhere?: string;
  /** A form that would be obeyed. */
  form?: (ids: Ids) => Record<string, string>;
}

const READERS = ['officer', 'head', 'coordinator'] as const;
const AGENCY = ['officer', 'head'] as const;
const MANAGERS = ['head', 'coordinator'] as const;
const SEEN = { versi: '0', riwayat: '0' };
const act = (may: readonly Role[], form: Row['form'] = () => ({})): Row => ({
  may,
  own: 303,
  form: (ids) => ({ ...SEEN, ...form(ids) }),
});

/** What each route of the inbox is to whom: said here once more, by hand, so that a slip in the table of routes is seen. */
export const ROWS: Readonly<Record<string, Row>> = {
  'GET masuk': { may: 'everybody', own: 200 },
  'POST masuk': { may: 'everybody', own: 401, form: () => ({ nama: 'tidak-ada', sandi: 'x' }) },
  'GET masuk/sso': { may: 'everybody', own: 404 },
  'GET masuk/sso/kembali': { may: 'everybody', own: 404 },
  'POST keluar': { may: 'everybody', own: 303, form: () => ({}) },
  'GET undangan/:token': { may: 'everybody', own: 200 },
  'POST undangan/:token': { may: 'everybody', own: 303, form: () => ({ sandi: PASSWORD, ulang: PASSWORD }) },

  'GET ': { may: READERS, own: 200, elsewhere: '/kotak-pesan/log' },
  'POST pesan': {
    may: READERS,
    own: 303,
    form: ({ message }) => ({ tindakan: 'spam', pesan: `${message}.0` }),
  },
  'GET pesan/:id': { may: READERS, own: 200 },
  'GET pesan/:id/foto/:name': { may: READERS, own: 200 },
  'POST pesan/:id/draf': { may: AGENCY, own: 204, form: () => ({ jawaban: 'Terima' }) },
  'POST pesan/:id/jawab': act(AGENCY, () => ({ jawaban: 'Terima kasih.', tahap: 'done', pembaca: 'tutup' })),
  'POST pesan/:id/verifikasi': act(AGENCY),
  'POST pesan/:id/serahkan': act(AGENCY, ({ officer }) => ({ petugas: String(officer) })),
  'POST pesan/:id/gabung': act(AGENCY, ({ other }) => ({ nomor: String(other) })),
  'POST pesan/:id/pisah': act(AGENCY),
  'POST pesan/:id/rilis': act(AGENCY, () => ({ pembaca: 'terbit' })),
  'POST pesan/:id/tahan': act(['head']),
  'POST pesan/:id/lepas': act(['head']),
  'POST pesan/:id/teruskan': act(READERS, () => ({ 'dinas-tujuan': 'kominfo' })),
  'POST pesan/:id/catatan': act(READERS, () => ({ catatan: 'Sudah dicek.' })),
  // A coordinator puts aside only what belongs to no agency.
  'POST pesan/:id/spam': { ...act(READERS), coordinator: 422 },
  'POST pesan/:id/bukan-spam': { ...act(READERS), coordinator: 422 },

  'GET templat': { may: AGENCY, own: 200 },
  'POST templat': {
    may: AGENCY,
    own: 303,
    form: ({ template }) => ({ nama: 'Baru', isi: 'Isi', dari: String(template) }),
  },
  'POST templat/:id/hapus': { may: AGENCY, own: 303, form: () => ({}) },

  'GET ekspor': { may: READERS, own: 200 },
  'POST ekspor': { may: READERS, own: 200, form: () => ({ bentuk: 'csv', rahasia: '1', pengirim: '1' }) },

  'GET laporan': { may: READERS, own: 200 },

  'GET data-pribadi': { may: MANAGERS, own: 200 },
  'POST data-pribadi': { may: MANAGERS, own: 200, form: () => ({ siapa: '08123' }) },
  'POST data-pribadi/salin': { may: MANAGERS, own: 200, form: () => ({ siapa: '08123' }) },
  'POST data-pribadi/:id/betulkan': { may: MANAGERS, own: 200, form: () => ({ siapa: '08123', name: 'Lain' }) },

  'GET petugas': { may: MANAGERS, own: 200 },
  'POST petugas': {
    may: MANAGERS,
    own: 200,
    form: () => ({ nama: 'Baru', akun: `baru${++made}`, peran: 'officer', dinas: 'pupr' }),
  },
  'GET petugas/:officer': { may: MANAGERS, own: 200 },
  'POST petugas/:officer/atur-ulang': { may: MANAGERS, own: 200, form: () => ({}) },
  'POST petugas/:officer/cabut': { may: MANAGERS, own: 303, form: () => ({}) },

  'GET log': { may: ['auditor', ...MANAGERS], own: 200 },
  'GET log.csv': { may: ['auditor', ...MANAGERS], own: 200 },
  'GET kiriman': { may: ['coordinator'], own: 200 },
  'POST kiriman/lagi': { may: ['coordinator'], own: 303, form: () => ({ id: '1' }) },

  'GET akun': { may: ROLES, own: 200 },
  'POST akun': { may: ROLES, own: 303, form: () => ({ nama: 'Nama', surel: '', bahasa: 'id', sandi: PASSWORD }) },
  'POST akun/sandi': { may: ROLES, own: 303, form: () => ({ sandi: PASSWORD, baru: PASSWORD, ulang: PASSWORD }) },
  'POST akun/keluar-lain': { may: ROLES, own: 303, form: () => ({}) },
  'GET akun/verifikasi': { may: ROLES, own: 200 },
  'POST akun/verifikasi': {
    may: ROLES,
    own: 422,
    form: () => ({ rahasia: 'A'.repeat(32), kode: '1', sandi: PASSWORD }),
  },
  'POST akun/verifikasi/matikan': { may: ROLES, own: 303, form: () => ({ sandi: PASSWORD }) },
};
let made = 0;

export const keyOf = ({ method, path }: Pick<Route, 'method' | 'path'>): string => `${method} ${path}`;

/** What `:name` in a route's path stands for. */
function idIn(path: string, name: string, ids: Ids): string {
  if (name == 'id') return String(path.startsWith('templat/') ? ids.template : ids.message);
  const known: Record<string, string> = { name: ids.photo, officer: String(ids.officer), token: ids.token };
  const found = known[name];
  assert.ok(found, `The matrix does not know what :${name} of ${path} is.`);
  return found;
}
export const addressOf = (path: string, ids: Ids): string =>
  path.replace(/:(\w+)/g, (_, name: string) => idIn(path, name, ids));

/** Things of an agency, each new. */
export async function makeIds(rig: InboxRig, agency: string): Promise<Ids> {
  const [message, other] = [await rig.add({ agency }), await rig.add({ agency })];
  const photo = newPhoto(message);
  assert.equal(await rig.store.addPhoto(photo, 3), 'added');
  rig.photos.set(photo.name, new Uint8Array([1, 2, 3]));
  const by = { role: 'head', agency } as SignedIn['officer'];
  const name = `templat ${message}`;
  await rig.desk.saveTemplate(by, name, 'Terima kasih.');
  const template = (await rig.desk.templates(by)).find((one) => one.name == name)!.id;
  const added = await rig.officers.add({ login: `calon${message}`, name: 'Calon', role: 'officer', agency });
  assert.ok(added.kind == 'done');
  return { message, other, photo: photo.name, template, officer: added.officer.id, token: added.token };
}

export interface Actor {
  name: string;
  role?: Role;
  agency?: string;
  ask: SignedIn['ask'];
}

/** Everybody who may come: each role, for those of an agency in each; nobody, and who was revoked. */
export async function makeActors(rig: InboxRig): Promise<Actor[]> {
  const actors: Actor[] = [{ name: 'nobody', ask: rig.ask }];
  const gone = await rig.signIn('head', 'pupr');
  await rig.officers.revoke(gone.officer.id);
  actors.push({ name: 'revoked', ask: gone.ask });
  for (const role of ROLES)
    for (const agency of isOfAgency(role) ? AGENCIES : [undefined])
      actors.push({ name: `${role} ${agency ?? ''}`.trim(), role, agency, ask: (await rig.signIn(role, agency)).ask });
  return actors;
}

export const askRoute = (actor: Actor, { method, path }: Pick<Route, 'method' | 'path'>, ids: Ids): Promise<Response> =>
  actor.ask(addressOf(path, ids), method == 'POST' ? (ROWS[keyOf({ method, path })]!.form?.(ids) ?? {}) : undefined);

/** Whether things of this agency are somebody else's to who asks: a coordinator's are all. */
export const isForeign = ({ role, agency }: Actor, of: string): boolean =>
  role != 'coordinator' && agency != undefined && agency != of;

/** All that could be changed by somebody whose it is not. */
export async function everything({ engine }: InboxRig): Promise<string> {
  const tables = {
    opd_messages: '*',
    opd_events: '*',
    opd_photos: '*',
    opd_notes: '*',
    opd_drafts: '*',
    opd_templates: '*',
    opd_notices: '*',
    opd_invitations: '*',
    opd_officers: 'id, login, name, role, agency, email, password, totp, revoked_at',
  };
  const all = [];
  for (const [table, columns] of Object.entries(tables))
    all.push(await engine.read({ text: `SELECT ${columns} FROM ${table} ORDER BY 1, 2`, values: [] }));
  // Whether its words are in the index by now is nobody's act.
  return JSON.stringify(all).replace(/"indexed":\d,/g, '');
}
