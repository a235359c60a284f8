// Node and workers have no document; a page may have form fields that are named like a property of it.
const scope = globalThis as Partial<
  Pick<Window, 'document' | 'navigator' | 'addEventListener' | 'removeEventListener'>
>;

/** Whether somebody may be looking and there may be a network: only then does a try by itself make sense. */
export const hasAttention = (): boolean =>
  scope.document?.visibilityState != 'hidden' && scope.navigator?.onLine != false;

/** Calls when the page is shown or hidden and when the network is back, until the returned function is called. */
export function watchAttention(changed: () => void): () => void {
  scope.document?.addEventListener('visibilitychange', changed);
  scope.addEventListener?.('online', changed);
  return () => {
    scope.document?.removeEventListener('visibilitychange', changed);
    scope.removeEventListener?.('online', changed);
  };
}
