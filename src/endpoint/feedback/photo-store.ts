/**
 * Where photos are kept: a folder, or an S3-compatible bucket. Names are ours (`{32 hex}.webp`), never a sender's.
 * Rejects with `StoreUnavailable` where it cannot be used right now.
 */
export interface PhotoStore {
  /** Settles when the photo is safe. Writing the same name again replaces it. */
  put(name: string, bytes: Uint8Array): Promise<void>;
  get(name: string): Promise<Uint8Array | undefined>;
  /** Deletes; a name that is not there is none to delete. */
  remove(name: string): Promise<void>;
}
