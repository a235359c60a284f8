/** The regency's own single sign-on by OpenID Connect. */
export interface SignOn {
  /** What people call it: "Akun Padang Pariaman". */
  label: string;
}
