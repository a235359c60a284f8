import type { Message } from '../finding.js';
import type { JsonObject } from '../json.js';
import type { Bytes } from '../stored-file.js';

/** A picture of a source, made ready for the endpoint. */
export interface ReadyPicture {
  /** As `_opd.image` of the contract, addresses as seen from the data folder (`images/…`). */
  image: JsonObject;
  /** Paths of its files, `images/…`. */
  files: string[];
}

/** Pictures of sources: fetched once, made small, kept. */
export interface SourcePictures {
  /**
   * The picture at an address, from the store or fetched now; a message where it cannot be used.
   * @param version changes when the picture may have changed, such as the date at which its item was edited
   */
  take(url: string, about?: { alt?: string; credit?: string; version?: string }): Promise<ReadyPicture | Message>;
  /** The bytes of a file of the store, by path `images/…`. */
  read(path: string): Promise<Bytes>;
  /** Removes what no edition needs. @param needed paths that stay */
  sweep(needed: ReadonlySet<string>): Promise<void>;
}
