/** The front page: the table of programmes, and the snippet for the one that is picked. */
import { showCode } from './demo.js';
import { insideOf, scriptLine, tagOf } from './potongan.js';

const HOME = 'https://padangpariamankab.go.id/';
const locale = document.documentElement.lang;
const form = document.querySelector('#picker');
const table = document.querySelector('#programs');
let projects = [];

function showSnippet() {
  const { program, widget } = Object.fromEntries(new FormData(form));
  const project = projects.find(({ id }) => id == program) ?? { title: form.program.selectedOptions[0].text };
  const inside = insideOf(project, widget, locale, HOME);
  showCode(document.querySelector('#picked code'), [scriptLine(), tagOf(widget, { program }, inside)]);
  showCode(document.querySelector('#preload code'), [
    `<link rel="preload" as="fetch" crossorigin="anonymous" referrerpolicy="no-referrer" href="${location.origin}/v1/programs/${program}.json">`,
    `<link rel="modulepreload" href="${location.origin}/opd-program-parts.js">`,
  ]);
}

function cell(name, ...content) {
  const element = document.createElement(name);
  element.append(...content);
  return element;
}

function row({ id, title, publicAuthority }) {
  const agency = cell('span', publicAuthority?.name ?? '');
  agency.className = 'meta';
  const name = cell('th', title, agency);
  name.scope = 'row';
  // The widget itself stands in the table: the figure needs no second reader here.
  const meter = document.createElement('opd-progress-meter');
  meter.setAttribute('program', id);
  meter.setAttribute('variant', 'inline');
  const button = cell('button', table.dataset.choose);
  button.type = 'button';
  button.className = 'link-button';
  button.setAttribute('aria-label', `${table.dataset.chooseFor} ${title}`);
  button.addEventListener('click', () => {
    form.program.value = id;
    showSnippet();
    document.querySelector('#mulai').scrollIntoView();
    form.program.focus({ preventScroll: true });
  });
  const line = document.createElement('tr');
  line.append(name, cell('td', meter), cell('td', button));
  return line;
}

form.addEventListener('input', showSnippet);
showSnippet();

try {
  ({ projects } = await (await fetch('/v1/programs.json')).json());
  const picked = form.program.value;
  form.program.replaceChildren(...projects.map(({ id, title }) => new Option(title, id, false, id == picked)));
  table.replaceChildren(...projects.map(row));
  showSnippet();
} catch {
  // Without the list the page keeps its link to it, and one programme to pick.
}
