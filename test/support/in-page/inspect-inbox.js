/** What depends on the words themselves, not on the page: what is like them, links that they are, what they may tell of somebody. */
const LOOSE = '.family, .family *, .trays *, p.hint.warn, a[rel=noreferrer], a[href^="tel:"], a[href^="mailto:"]';

/** Names of a page's elements in their order; runs in the page, handed to it as text. */
export const inboxShape = () =>
  [...document.querySelectorAll('*')].filter((element) => !element.matches(LOOSE)).map(({ localName }) => localName);

/**
 * What is wrong on a page of the inbox.
 * @param shape what a page of the same kind with harmless words is made of
 * @param texts forms of each text, of which one has to stand alone in an element, a field or among options
 */
export function inboxFaults(shape, texts) {
  const faults = [];
  const found = inboxShape();
  const other = found.findIndex((name, at) => name != shape[at]);
  if (other >= 0 || found.length != shape.length)
    faults.push(
      `${found.length} elements instead of ${shape.length}: <${found[other]}> where <${shape[other]}> belongs`,
    );
  for (const element of document.querySelectorAll('*'))
    for (const { name } of element.attributes)
      if (/^on|^style$|^srcdoc$/.test(name)) faults.push(`<${element.localName} ${name}>`);
  for (const element of document.querySelectorAll('[href], [src], [action], [formaction]'))
    for (const name of ['href', 'src', 'action', 'formaction']) {
      if (!element.hasAttribute(name)) continue;
      const address = element.getAttribute(name);
      if (!URL.canParse(address, document.baseURI)) {
        faults.push(`<${element.localName} ${name}> is no address`);
        continue;
      }
      const { origin, protocol } = new URL(address, document.baseURI);
      const isLink = element.localName == 'a' && /^(https?|mailto|tel):$/.test(protocol);
      if (origin != location.origin && !isLink) faults.push(`<${element.localName} ${name}> to ${protocol}`);
    }
  const shown = new Set(
    [...document.querySelectorAll('bdi, textarea, input, option')].flatMap((element) => [
      element.textContent,
      element.value,
      element.dataset.text,
    ]),
  );
  for (const forms of texts) if (!forms.some((form) => shown.has(form))) faults.push(`no ${JSON.stringify(forms[0])}`);
  return faults;
}

/** Chooses the last template of the message's page. @returns what is in the box then */
export function fillBox() {
  const choice = document.querySelector('select[name=templat]');
  const box = document.querySelector('#jawaban');
  const kept = box.value;
  box.value = '';
  choice.selectedIndex = choice.options.length - 1;
  choice.dispatchEvent(new Event('change', { bubbles: true }));
  const filled = box.value;
  // Nothing is left to be kept, or to be asked about.
  box.value = kept;
  return filled;
}
