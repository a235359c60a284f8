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
