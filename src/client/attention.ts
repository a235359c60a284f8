// Node and workers have no document.
const scope = globalThis as Partial<Pick<Window, 'document' | 'navigator' | 'addEventListener'>>;

/** Whether somebody may be looking and there may be a network: only then does a try by itself make sense. */
export const hasAttention = (): boolean =>
  scope.document?.visibilityState != 'hidden' && scope.navigator?.onLine != false;

/** Calls whenever that may have become so, for as long as the page lives. */
export function onAttention(call: () => void): void {
  // It comes up to the window, whose method no form of the page's replaces.
  scope.addEventListener?.('visibilitychange', call);
  scope.addEventListener?.('online', call);
}
