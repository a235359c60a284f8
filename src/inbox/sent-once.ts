/** Longer than anybody waits before tapping again. What is sent may as well be a file to keep: the page stays then. */
const AGAIN_AFTER = 10_000;

/** A form that is on its way is not sent a second time: two taps are meant as one. */
export function sentOnce(): void {
  let sent = new WeakSet<EventTarget>();
  document.addEventListener('submit', (event) => {
    const form = event.target!;
    if (sent.has(form)) event.preventDefault();
    if (event.defaultPrevented) return;
    sent.add(form);
    setTimeout(() => sent.delete(form), AGAIN_AFTER);
  });
  addEventListener('pageshow', () => (sent = new WeakSet()));
}
