/** The front page: the table of programmes, and the list of them to pick from. */
import './demo.js';

const form = document.querySelector('#picker');
const table = document.querySelector('#programs');

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
  const link = cell('a', table.dataset.choose);
  link.className = 'link-button';
  link.href = `${form.action}?program=${encodeURIComponent(id)}`;
  link.setAttribute('aria-label', `${table.dataset.chooseFor} ${title}`);
  const line = document.createElement('tr');
  line.append(name, cell('td', meter), cell('td', link));
  return line;
}

try {
  const { projects } = await (await fetch('/v1/programs.json')).json();
  const picked = form.program.value;
  form.program.replaceChildren(...projects.map(({ id, title }) => new Option(title, id, false, id == picked)));
  table.replaceChildren(...projects.map(row));
} catch {
  // Without the list the page keeps its link to it, and one programme to pick.
}
