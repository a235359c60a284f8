/**
 * Steps of a page full of forms, each filled with one string (test/trust/feedback-strings.ts): they use every form and every
 * message as a person does, so that all places where a string may stand are drawn.
 */
const all = (name, rest = '') => [...document.querySelectorAll(`opd-feedback-${name}${rest}`)];
/** Forms and messages of one string each. */
const single = () =>
  [...all('form'), ...all('status')].filter(({ className }) => /^(text|odd|ruj|kos)/.test(className));
const inside = (element, selector) => element.shadowRoot?.querySelector(selector);

function set(element, selector, value) {
  const field = inside(element, selector);
  if (!field) return;
  field.value = value;
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
}

const submit = (element) => inside(element, 'form')?.requestSubmit();
/** The second entry of a list, as the first one says "choose". */
const chooseFirst = (element, selector) => set(element, selector, inside(element, selector)?.options[1]?.value ?? '');

/** What is done, step by step; the page comes to rest after each. `texts`: the strings, to be typed too. */
export const feedbackSteps = [
  () => {
    for (const form of all('form')) {
      set(form, '[name=service_code]', 'jalan');
      for (const button of form.shadowRoot.querySelectorAll('button.link'))
        if (/tempat/i.test(button.innerText)) button.click();
    }
    for (const status of all('status')) {
      set(status, '#ticket', '0A4K-7N3P-2QXM');
      submit(status);
    }
  },
  ...['district', 'nagari', 'korong'].map((name) => () => {
    for (const form of all('form')) chooseFirst(form, `select[name=${name}]`);
  }),
  () => {
    for (const form of all('form')) if (!form.hasAttribute('variant')) submit(form);
    for (const { shadowRoot } of [...all('form'), ...all('status')])
      for (const details of shadowRoot.querySelectorAll('details')) details.open = true;
    for (const status of all('status'))
      [...status.shadowRoot.querySelectorAll('button')].find(({ innerText }) => /Tambah/.test(innerText))?.click();
  },
];

/** The last step: each form sends its own string, and is refused with it. */
export function feedbackSend(texts) {
  for (const form of all('form')) {
    if (form.hasAttribute('variant')) {
      inside(form, 'button')?.click();
      continue;
    }
    set(form, '#description', texts[/\d+/.exec(form.className)?.[0] ?? ''] ?? 'RUJUKAN');
    set(form, '[name="attribute.angka"]', '1');
    const consent = inside(form, '#consent');
    if (consent && !consent.checked) consent.click();
    submit(form);
  }
}

/** Links that the form has beside http and https: into itself, and to the numbers that the endpoint names. */
const NAMED = /^(link to (tel|sms):|<a href="(#[\w.-]+|tel:\+?\d{3,15}|sms:\+?\d{3,15}\?body=[\w%.!~*'()-]*)">)$/;
/** A link that hands a message over: its text stands in the one place for it. */
const HANDS_OVER = /^https:\/\/wa\.me\/(?!\d+\?text=[\w%.!~*'()-]*$)/;

const times = (node, text) => node.textContent.split(text).length - 1;

/**
 * Faults of the page as it stands.
 * @param texts what has to be read in the forms of class text0, text1, …; '' where the form must stay closed
 * @param allowed names of elements that our templates have
 * @param home origin of the endpoint
 * @param least how often a string is shown at least, in a form, a message and a released message
 */
export function feedbackFaults(texts, allowed, home, least) {
  const faults = [];
  const known = Object.fromEntries(single().map((one) => [one.localName + one.className, one.shadowRoot]));
  for (const widget of [...all('form'), ...all('status'), ...all('list')]) {
    const { shadowRoot, className, localName } = widget;
    const say = (fault) => faults.push(`${localName} ${className}: ${fault}`);
    if (!shadowRoot?.firstElementChild) {
      say('shows nothing');
      continue;
    }
    for (const fault of treeFaults(shadowRoot, allowed, home)) if (!NAMED.test(fault)) say(fault);
    for (const { href } of shadowRoot.querySelectorAll('a')) if (HANDS_OVER.test(href)) say(`hands over ${href}`);
    if (widget.children.length || [...widget.attributes].some(({ name }) => /^on|^style$/.test(name)))
      say('was changed');
    const index = /^text(\d+)$/.exec(className)?.[1];
    if (index && !widget.hasAttribute('variant') && widget.id != 'kept') {
      const text = texts[index];
      const like = known[localName + (text || localName == 'opd-feedback-status' ? 'rujukan' : 'kosong')];
      if (text && shapeOf(shadowRoot) != shapeOf(like)) say(`other elements for ${text}`);
      if (text && times(shadowRoot, text) < Math.max(times(like, 'RUJUKAN') - 2, least[localName.slice(13)]))
        say(`shown ${times(shadowRoot, text)} times, not ${times(like, 'RUJUKAN')}: ${text}`);
      const group = inside(widget, 'optgroup');
      if (text && localName.endsWith('form') && !inside(widget, '.outcome') && group?.label != text)
        say(`no group ${text}`);
    }
    if (className == 'texts' && localName.endsWith('list')) {
      const [reference, ...items] = shadowRoot.querySelectorAll('.item');
      const expected = texts.filter(Boolean).slice(0, 49);
      if (items.length != expected.length) say(`${items.length} items, not ${expected.length}`);
      items.forEach((item, at) => {
        if (shapeOf(item) != shapeOf(reference)) say(`other elements for ${expected[at]}`);
        if (times(item, expected[at]) < least.list) say(`not shown: ${expected[at]}`);
      });
    }
  }
  return faults;
}
