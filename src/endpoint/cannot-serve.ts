/** Why serving cannot begin, in words for the person who started it. */
export class CannotServe extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CannotServe';
  }
}

export const NO_SCRIPTS = `Berkas skrip belum dibuat. Jalankan dulu: npm run build
The script files have not been built. First run: npm run build`;
