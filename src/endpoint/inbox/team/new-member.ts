import { ROLES, isOfAgency, type Role } from '../../officers/officer.js';
import type { NewOfficer } from '../../officers/officers.js';
import { isLogin, isMail } from '../../officers/spelling.js';
import type { Agencies } from '../receivers.js';
import type { SignedVisit } from '../route.js';

/** Fields of the form that may hold a fault, in the order of the page. */
export const FIELDS = ['akun', 'surel', 'peran', 'dinas'] as const;
export type Field = (typeof FIELDS)[number];
export type Faults = Partial<Record<Field, string>>;

/** The field in which what a store refuses is to be put right. */
export const FIELD_OF = { login: 'akun', taken: 'akun', email: 'surel', role: 'peran', agency: 'dinas' } as const;

/** Roles that somebody may give. */
export const rolesOf = ({ officer }: SignedVisit): readonly Role[] =>
  officer.role == 'coordinator' ? ROLES : ROLES.filter(isOfAgency);

/**
 * The account that a form asks for, or all that is wrong with it: nobody shall find the second fault by mending the first.
 * @param agencies those that may have accounts
 */
export function readMember(visit: SignedVisit, agencies: Agencies): NewOfficer | { faults: Faults } {
  const { form, officer, words } = visit;
  const { refused } = words.team;
  const text = (name: string) => form.get(name)?.trim() ?? '';
  const role = rolesOf(visit).find((one) => one == form.get('peran'));
  const agency = officer.agency ?? (text('dinas') || undefined);
  const email = text('surel') || undefined;
  const hasAgency = agency != undefined && (agencies.has(agency) || agency == officer.agency);
  const faults: Faults = {
    ...(!isLogin(text('akun').toLowerCase()) && { akun: refused.login }),
    ...(email && !isMail(email) && { surel: refused.email }),
    ...(!role && { peran: refused.role }),
    ...(role && isOfAgency(role) && !hasAgency && { dinas: refused.agency }),
  };
  if (!role || Object.keys(faults).length) return { faults };
  return { login: text('akun'), name: text('nama'), role, email, ...(isOfAgency(role) && { agency }) };
}
