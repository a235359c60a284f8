/** All states side by side. The tags stand in the page; their endpoints are simulated. */
import { keepCopies } from './peraga.js';

const stored = [...document.querySelectorAll('[endpoint^="/peraga/tersimpan/"]')];
const programs = new Set(stored.map((widget) => widget.getAttribute('program')).filter(Boolean));
await keepCopies('/peraga/tersimpan/v1/', [
  'programs.json',
  'news.json',
  ...[...programs].map((id) => `programs/${id}.json`),
]);

await import('/opd-widgets.js');

// After 15 s without an answer a widget says that it failed: here it starts anew before that.
let visit = 0;
for (const widget of document.querySelectorAll('[data-renew]'))
  setInterval(() => (widget.endpoint = `/peraga/menunggu/${++visit}/v1/`), widget.dataset.renew * 1000);

/** Forms whose state comes of what is done with them: filled in and sent, or sent empty. */
const EXAMPLES = {
  pesan: {
    service_code: 'jembatan',
    description: 'Lampu jalan di simpang Ulakan padam sejak Sabtu.',
    consent: true,
  },
  kosong: { contact: '0812 345' },
};
async function use(widget) {
  const root = () => widget.shadowRoot;
  const until = async (selector) => {
    while (!root()?.querySelector(selector)) await new Promise((resolve) => setTimeout(resolve, 50));
    return root().querySelector(selector);
  };
  if (widget.dataset.use == 'tidak') return (await until('.buttons button:last-child')).click();
  if (widget.dataset.use == 'tiket' || widget.dataset.use == 'tiket-salah') {
    (await until('#ticket')).value = widget.dataset.use == 'tiket' ? '0A4K-7N3P-2QXM' : '0A4K-7N30';
    return root().querySelector('form').requestSubmit();
  }
  await until('form');
  for (const [name, value] of Object.entries(EXAMPLES[widget.dataset.use])) {
    const field = root().querySelector(`[name="${name}"]`);
    if (value === true) field.checked = true;
    else field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await widget.updateComplete;
  }
  root().querySelector('form').requestSubmit();
}
for (const widget of document.querySelectorAll('[data-use]')) void use(widget);
