/** The workbench: a form whose values are the view; the address holds those that differ from the default. */
import { showCode } from './demo.js';
import { keepCopies } from './peraga.js';
import { insideOf, KINDS, scriptLine, tagOf } from './potongan.js';
import { themeOf, usePreset } from './tema.js';

await import('/opd-widgets.js');

const form = document.querySelector('#bench');
const stage = document.querySelector('#stage');
const holder = document.querySelector('#holder');
const events = document.querySelector('#events');
const locale = document.documentElement.lang;
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [sheet];

/** Attributes of the widgets that the form names, and the kinds that have them. */
const ATTRIBUTES = ['agency', 'tag', 'limit', 'heading-level', 'picture', 'open'];
const isFor = (input, kind) =>
  !input.closest('[data-for]') || input.closest('[data-for]').dataset.for.split(' ').includes(kind);

const defaults = Object.fromEntries(new FormData(form));
const everything = form.program.querySelector('[value=""]');
let projects = [];
/** Counts the widgets shown, so that each begins anew, with a client of its own. */
let visit = Date.now();
let shown = '';

const attributesOf = (values) => ({
  program: values.program,
  ...Object.fromEntries(
    ATTRIBUTES.filter((name) => values[name] && isFor(form.elements[name], values.kind)).map((name) => [
      name,
      name == 'open' ? true : values[name],
    ]),
  ),
});

function log(event) {
  const { stale, error } = event;
  const words = error ? `${error.kind} ${error.status ?? ''}` : `stale: ${stale}`;
  const line = document.createElement('li');
  line.textContent = `${new Date().toLocaleTimeString(locale)} ${event.type} (${words.trim()})`;
  if (shown != events.dataset.of) events.replaceChildren();
  events.dataset.of = shown;
  events.prepend(line);
  while (events.children.length > 6) events.lastChild.remove();
}

/** Puts a new widget on the stage. */
async function showWidget(values, attributes) {
  const endpoint = `/peraga/${values.state}/${++visit}/v1/`;
  const mine = visit;
  if (values.state == 'tersimpan')
    await keepCopies(endpoint, [
      `programs/${values.program}.json`,
      attributes.agency && !values.program ? `agencies/${attributes.agency}/news.json` : 'news.json',
      ...(values.program ? [`programs/${values.program}/news.json`] : []),
    ]);
  if (mine != visit) return;
  const widget = document.createElement(KINDS[values.kind].tag);
  widget.append(' ');
  for (const [name, value] of Object.entries({
    ...attributes,
    ...KINDS[values.kind].attributes,
    lang: values.lang,
    endpoint,
  }))
    if (value) widget.setAttribute(name, value === true ? '' : value);
  for (const type of ['load', 'error']) widget.addEventListener(type, log);
  holder.replaceChildren(
    ...(values.kind == 'inline' ? [`${holder.dataset.before} `, widget, ` ${holder.dataset.after}`] : [widget]),
  );
}

function writeAddress(values) {
  const query = new URLSearchParams(Object.entries(values).filter(([name, value]) => value != (defaults[name] ?? '')));
  history.replaceState(null, '', query.size ? `?${query}` : location.pathname);
}

function readAddress() {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const input = form.elements[name];
    if (name == 'program' && value) form.program.add(new Option(value, value, false, true));
    if (input?.type == 'checkbox') input.checked = true;
    else if (input) input.value = value;
  }
}

function update() {
  const values = Object.fromEntries(new FormData(form));
  for (const element of form.querySelectorAll('[data-for]')) element.hidden = !isFor(element, values.kind);
  const attributes = attributesOf(values);
  const theme = themeOf(form);
  sheet.replaceSync(theme);
  stage.dataset.scheme = values.scheme;
  stage.dataset.width = values.width;
  for (const widget of holder.querySelectorAll('[endpoint]')) widget.lang = values.lang;
  const now = JSON.stringify([values.kind, values.state, attributes]);
  if (now != shown) {
    shown = now;
    void showWidget(values, attributes);
  }
  const project = projects.find(({ id }) => id == values.program) ?? { title: form.program.selectedOptions[0].text };
  const inside = insideOf(project, values.kind, locale, 'https://padangpariamankab.go.id/');
  const lang = values.lang != locale && values.lang;
  showCode(document.querySelector('#snippet code'), [
    scriptLine(),
    tagOf(values.kind, { ...attributes, lang }, inside),
  ]);
  const block = document.querySelector('#theme');
  showCode(block.firstElementChild, (theme || block.dataset.none).split('\n'));
  writeAddress(values);
}

form.addEventListener('input', update);
form.addEventListener('submit', (event) => event.preventDefault());
document.querySelector('#preset').addEventListener('change', ({ target }) => {
  if (target.value) usePreset(form, target.value);
  update();
});
document.querySelector('#again').addEventListener('click', () => {
  shown = '';
  update();
});
document.querySelector('#reload').addEventListener('click', () => holder.querySelector('[endpoint]')?.reload());

readAddress();
update();
try {
  ({ projects } = await (await fetch('/v1/programs.json')).json());
  const picked = form.program.value;
  form.program.replaceChildren(...projects.map(({ id, title }) => new Option(title, id)), everything);
  form.program.value = picked;
  update();
} catch {
  // Without the list there is the one programme that the address or the page names.
}
