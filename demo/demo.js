/** What the demo's pages share: snippets that show this site's own address, and buttons that copy them. */

const EXAMPLE = 'https://widget.example.go.id';

/** Code as it is copied. */
export const codeOf = (block) =>
  [...block.querySelectorAll('.line')].map((line) => line.textContent).join('\n') || block.textContent;

const part = (name, text) => Object.assign(document.createElement(name), { textContent: text });

/** Shows lines of code: names of tags in the accent colour, attributes in one piece where they fit. */
export function showCode(block, lines) {
  block.replaceChildren(
    ...lines.map((text) => {
      const line = part('span', '');
      line.className = 'line';
      for (const [, open, name, attribute, rest] of text.matchAll(/(<\/?)([\w-]+)|([\w-]+="[^"]*">?)|([^<\w]+|\w+|<)/g))
        line.append(...(name ? [open, part('b', name)] : [attribute ? part('i', attribute) : rest]));
      return line;
    }),
  );
}

// Without a name of its own the static text cannot know where it is served from.
for (const block of document.querySelectorAll('.code code'))
  if (block.querySelector('.line')) showCode(block, codeOf(block).replaceAll(EXAMPLE, location.origin).split('\n'));

/** Puts text on the clipboard, also on plain http pages, where the Clipboard API does not exist. */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done;
  }
}

for (const button of document.querySelectorAll('[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const box = button.closest('[data-snippet]');
    const block = box.querySelector('.code code');
    const status = box.querySelector('[data-copy-status]');
    if (await copy(codeOf(block))) {
      button.focus();
      status.textContent = button.dataset.copied;
      setTimeout(() => status.replaceChildren(), 4000);
    } else {
      getSelection().selectAllChildren(block);
      status.textContent = 'Ctrl+C';
    }
  });
}

// Example pages let a reader see their widgets in another language.
for (const button of document.querySelectorAll('[data-widgets-lang]'))
  button.addEventListener('click', () => {
    for (const other of document.querySelectorAll('[data-widgets-lang]'))
      other.setAttribute('aria-pressed', String(other == button));
    for (const widget of document.querySelectorAll('opd-program-card, opd-progress-meter, opd-news-feed'))
      widget.lang = button.dataset.widgetsLang;
  });
