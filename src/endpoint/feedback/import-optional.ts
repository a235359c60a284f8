import { WrongStoreSettings } from './wrong-store-settings.js';

/** Imports a package that is installed only where it is needed. @throws WrongStoreSettings where it is missing */
export const importOptional = <T>(name: string, load: () => Promise<T>): Promise<T> =>
  load().catch((): never => {
    throw new WrongStoreSettings(
      `Paket ${name} belum terpasang. Jalankan: npm install ${name} / ` +
        `The package ${name} is not installed. Run: npm install ${name}`,
    );
  });
