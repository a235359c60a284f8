import { SourceFailed } from '../sources/found.js';
import { shownAddress } from './asked-address.js';
import { Fault } from './fault.js';

/** Does what may fail, and says so in the words of sources. @param address what was asked for */
export async function orSourceFailed<T>(address: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    throw new SourceFailed(error.said, { file: shownAddress(address) }, error.until);
  }
}
