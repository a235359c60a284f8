import { VERSION } from '../widgets/version.js';
import { loadEndpoint, loadRelease } from './endpoint-data.js';
import { Builder } from './page/builder.js';
import { make, the } from './page/make.js';
import { pageWords } from './page/words.js';
import type { PageLanguage } from './snippet.js';

const page: PageLanguage = document.documentElement.lang == 'en' ? 'en' : 'id';

/** The endpoint lies beside this script, unless the page's address names another. */
function endpointAddress(): string {
  const own = new URL('v1/', import.meta.url);
  const asked = new URLSearchParams(location.search).get('endpoint');
  try {
    const found = asked ? new URL(asked, location.href) : own;
    if (/^https?:$/.test(found.protocol)) return found.href.replace(/[?#].*$/, '').replace(/\/?$/, '/');
  } catch {
    // No address: as if there were none.
  }
  return own.href;
}

async function start(): Promise<void> {
  const endpoint = endpointAddress();
  const root = new URL('../', endpoint).href;
  const [data, release] = await Promise.all([loadEndpoint(endpoint), loadRelease(root, VERSION)]);
  new Builder({ page, endpoint, root, data, release });
}

/** Says that there is nothing to choose from yet, and tries again when asked. */
function failed(): void {
  const words = pageWords(page);
  const again = make('button', { type: 'button', className: 'quiet-button' }, words.again);
  again.addEventListener('click', run);
  the('#subject-status').replaceChildren(words.noData, ' ', again);
}

function run(): void {
  start().catch(failed);
}

run();
