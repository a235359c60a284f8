import { one } from './find.js';
import { words } from './words.js';

const PAUSE = 1500;
const RETRY = 8000;

/**
 * Keeps the answer on the server while it is written, and says honestly how it stands.
 * @returns whether something is written that is not kept yet
 */
export function drafts(): () => boolean {
  const box = one<HTMLTextAreaElement>('#jawaban');
  const line = one('[data-drafts]');
  const address = line?.dataset.drafts;
  if (!box || !line || !address) return () => false;
  let kept = box.value;
  let timer = 0;
  let isSent = false;
  let sending: AbortController | undefined;

  const say = (text: string, isTrouble = false) => {
    line.textContent = text;
    line.classList.toggle('warn', isTrouble);
    if (isTrouble) line.setAttribute('role', 'alert');
    else line.removeAttribute('role');
  };
  const later = (time: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void keep(), time);
  };
  const keep = async () => {
    clearTimeout(timer);
    const text = box.value;
    if (isSent || text == kept) return;
    // One at a time: a slow one must not arrive after a later one.
    if (sending) return later(PAUSE);
    sending = new AbortController();
    try {
      const body = new URLSearchParams({ jawaban: text });
      const { signal } = sending;
      const { status } = await fetch(address, { method: 'POST', body, signal, keepalive: true });
      if (isSent) return;
      if (status == 204) {
        kept = text;
        if (box.value == text) say(text.trim() ? words.saved : words.emptied);
        // The page where one signs in.
      } else if (status == 401) say(words.signedOut, true);
      else throw new Error();
    } catch {
      if (isSent) return;
      say(words.offline, true);
      later(RETRY);
    } finally {
      sending = undefined;
    }
  };
  box.addEventListener('input', () => {
    if (!line.hasAttribute('role')) say(words.saving);
    later(PAUSE);
  });
  // What is sent is no draft any more.
  box.form?.addEventListener('submit', () => {
    isSent = true;
    clearTimeout(timer);
    sending?.abort();
  });
  addEventListener('pageshow', () => (isSent = false));
  addEventListener('online', () => void keep());
  document.addEventListener('visibilitychange', () => void (document.visibilityState == 'hidden' && keep()));
  addEventListener('pagehide', () => void keep());
  return () => !isSent && box.value != kept;
}
