// The script of a page that other sites show in a frame: it tells the page around how high it is. It stands in the head and runs
// at once, so that language and colours are right before anything is drawn; a static copy of the page is the same for all.

/** WordPress says that it listens, and by which word it knows us; our own script asks when it comes after the page. */
interface Asked {
  message?: unknown;
  secret?: unknown;
  type?: unknown;
}

const { documentElement: root } = document;
const said = new URLSearchParams(location.search);

const language = said.get('lang') ?? '';
if (/^(id|en|min)$/.test(language)) root.lang = language;
const theme = said.get('theme') ?? '';
if (/^(light|dark|auto)$/.test(theme)) root.dataset.theme = theme;

// A sandbox without `allow-forms` (WordPress has none) ends a form before its `submit` event. The widgets' forms go nowhere
// themselves, they send what they hold: so they are told.
if (self.origin == 'null')
  addEventListener('click', (event) => {
    const [button] = event
      .composedPath()
      .filter((node) => node instanceof HTMLButtonElement && node.type == 'submit') as HTMLButtonElement[];
    if (!button?.form || event.defaultPrevented) return;
    event.preventDefault();
    button.form.dispatchEvent(new SubmitEvent('submit', { cancelable: true, submitter: button }));
  });

if (parent == window) root.dataset.alone = '';
else {
  /** WordPress gives each frame a word by which it knows its messages: in the address, and when it is ready. */
  let secret = /\bsecret=([a-z\d]+)$/i.exec(location.hash)?.[1];

  const tell = () => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    // Whoever shows this page may know its height: it is no secret, and who shows it is not known.
    parent.postMessage({ type: 'opd-height', height }, '*');
    if (secret) parent.postMessage({ message: 'height', value: height, secret }, '*');
  };

  // A frame that nobody sees yet is not drawn, and an observer hears nothing there: the first height is told all the same, when
  // the page has been read (its style sheet came before this script) and again when all is there.
  const observer = new ResizeObserver(tell);
  document.addEventListener('readystatechange', () => {
    tell();
    observer.observe(root);
  });

  addEventListener('message', ({ source, data }: MessageEvent<Asked | null>) => {
    if (source != parent) return;
    if (data?.message == 'ready' && /^[a-z\d]+$/i.test(String(data.secret))) secret = String(data.secret);
    else if (data?.type != 'opd-tell-height') return;
    tell();
  });

  // A frame of WordPress may lead nowhere itself, and WordPress only to the frame's own host: from this page, alone, all links work.
  addEventListener('click', (event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (!secret || !link) return;
    const value = link.host == location.host ? link.href : location.href.replace(/#.*/, '');
    parent.postMessage({ message: 'link', value, secret }, '*');
  });
}
