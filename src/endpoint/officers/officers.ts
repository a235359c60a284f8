import type { Officer, Role } from './officer.js';

/** Accounts of officers and their sessions. Rejects with `StoreUnavailable` as the store does. */
export interface Officers {
  /** Makes an account without password; a head those of their agency alone. @returns it, and the token of a one-time link by which its password is set (7 days) */
  add(
    account: NewOfficer,
    by?: Officer,
  ): Promise<Added | { kind: 'refused'; why: 'taken' | 'login' | 'role' | 'agency' | 'email' }>;
  /** All accounts, or those of an agency; the revoked ones too. */
  list(agency?: string): Promise<ListedOfficer[]>;
  /** Ids of the agencies of accounts that are not revoked. */
  agencies(): Promise<string[]>;
  find(id: number): Promise<Officer | undefined>;
  /** An account that another may manage: a coordinator all, a head those of their agency, nobody else any; the revoked ones too. */
  findManaged(id: number, by: Officer): Promise<ListedOfficer | undefined>;
  /** Changes one's own account, but for its secrets. @returns whether the mail address is one; else nothing is changed */
  change(officer: Officer, changes: Partial<Pick<Officer, 'name' | 'email' | 'language' | 'digest'>>): Promise<boolean>;
  /**
   * Takes password, second factor and sessions away. @param by who manages the account; missing for the command line
   * @returns the token of a new one-time link; missing where there is no such account to manage
   */
  reset(id: number, by?: Officer): Promise<string | undefined>;
  /**
   * Ends all sessions at once; nobody signs in with this account again. Their messages are nobody's then. `last` where no other
   * coordinator could sign in any more, and nothing is done; the command line may.
   */
  revoke(id: number, by?: Officer): Promise<'done' | 'missing' | 'last'>;

  /** Whom a one-time link is for; missing where it is used up, expired or none. */
  invited(token: string): Promise<Officer | undefined>;
  /** Sets the password of the officer whom the link is for, and uses it up. */
  accept(
    token: string,
    password: string,
  ): Promise<{ kind: 'done'; session: string; officer: Officer } | { kind: 'refused'; why: WeakPassword | 'no-link' }>;
  /** Sets a new password and ends all other sessions; `wrong` where the old one is, or too many were tried. */
  changePassword(
    officer: Officer,
    session: string,
    given: { old: string; fresh: string; address: string },
  ): Promise<'done' | 'wrong' | WeakPassword>;
  /** Whether it is really them at the screen; `no-password`: only their single sign-on knows. `wrong` also where too many were tried. */
  confirm(officer: Officer, given: { password: string; address: string }): Promise<'right' | 'wrong' | 'no-password'>;

  /**
   * Signs in. Whatever is wrong, and whether there is such an account, the answer is the same and takes as long: `wrong`; only who
   * knows the password learns that a code is needed, and gets what goes with it. After 5 failures from one address (and 50 from all) a
   * login waits there, 30 s doubling up to 15 min; so does an address after 60 failures an hour. `wait` tells the seconds.
   * @param address where it comes from
   */
  signIn(
    login: string,
    password: string,
    address: string,
  ): Promise<SignedIn | { kind: 'wrong' } | { kind: 'code'; step: string } | { kind: 'wait'; seconds: number }>;
  /** The second step, with the code of the device; `over` where the first was too long ago (10 minutes), or was of another password. */
  signInWithCode(
    step: string,
    code: string,
    address: string,
  ): Promise<SignedIn | { kind: 'wrong' | 'over' } | { kind: 'wait'; seconds: number }>;
  /** Signs in who was known by the regency's own single sign-on, by the subject or, at first, by the verified mail address. */
  signInBySubject(subject: string, email: string | undefined): Promise<SignedIn | undefined>;
  /** Whose session a token is; a session ends 12 hours after it began, or 2 hours after it was used last. */
  session(token: string): Promise<Officer | undefined>;
  signOut(token: string): Promise<void>;
  /** Ends all sessions of an officer but the one given. @returns how many */
  signOutElsewhere(officer: Officer, session: string): Promise<number>;
  /** Sessions of an officer, used last first; `own` is the one given. */
  sessions(officer: Officer, session: string): Promise<{ createdAt: number; seenAt: number; own: boolean }[]>;

  /** Whether a second factor is on; `no-password` where single sign-on does it all. */
  secondFactor(officer: Officer): Promise<'on' | 'off' | 'no-password'>;
  /** Turns the second factor on, once a code shows that the device has the secret (base32); ends all other sessions. */
  turnTotpOn(
    officer: Officer,
    session: string,
    given: { secret: string; code: string; password: string; address: string },
  ): Promise<'done' | 'wrong' | 'code'>;
  turnTotpOff(
    officer: Officer,
    session: string,
    given: { password: string; address: string },
  ): Promise<'done' | 'wrong'>;

  /** Token of a one-time link for a first coordinator; missing where there is an account already. Asked for again it replaces the one before. */
  firstLink(): Promise<string | undefined>;
}

export interface NewOfficer {
  login: string;
  name: string;
  role: Role;
  agency?: string;
  email?: string;
}
interface Added {
  kind: 'done';
  officer: Officer;
  token: string;
}
export interface ListedOfficer extends Officer {
  revoked: boolean;
  /** Whether a password is set. */
  active: boolean;
  totp: boolean;
  /** When they last used a session. */
  seenAt?: number;
}
export interface SignedIn {
  kind: 'done';
  /** The token for the cookie; the store knows only its hash. */
  session: string;
  officer: Officer;
}
/** Too short (under 12 characters), too long (over 256), among the commonest, or made of the login. */
export type WeakPassword = 'short' | 'long' | 'common' | 'login';
