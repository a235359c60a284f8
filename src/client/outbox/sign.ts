/**
 * Sets or removes the sign `localStorage[name]`, which is there while anything waits, so that a page can tell without opening a
 * database. Called inside a transaction that writes, so that two tabs cannot do it in the wrong order.
 */
export function sign(name: string, waiting: boolean): void {
  try {
    if (waiting) localStorage.setItem(name, '1');
    else localStorage.removeItem(name);
  } catch {
    // No such storage here, or it is full: what waits is found when the outbox is next opened.
  }
}
