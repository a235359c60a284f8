import { expect, fixtureSync, waitUntil } from '@open-wc/testing';
import { feedOf, items } from '../support/news.js';
import { packageOf } from '../support/program.js';

const FILE = '/src/widgets/on-demand/index.ts';
const PARTS = '/src/widgets/program-parts/index.ts';

const until = (condition: () => boolean | undefined) => waitUntil(() => !!condition(), '', { timeout: 10_000 });

interface Page extends Window {
  documents: Record<string, unknown>;
  HTMLElement: typeof HTMLElement;
}

/** A page of its own, since a page loads the file on demand once. */
async function pageWith(tag: string, more: { blocked?: boolean; documents?: Record<string, unknown> }): Promise<Page> {
  const frame = fixtureSync<HTMLIFrameElement>('<iframe width="600" height="600" title="page"></iframe>');
  const map = more.blocked
    ? `<script type="importmap">{"imports": {"${FILE}": "data:text/javascript,throw new Error()", "${PARTS}": "data:text/javascript,throw new Error()"}}</script>`
    : '';
  const answers = JSON.stringify(more.documents ?? {}).replaceAll('<', '\\u003c');
  frame.srcdoc = `<!doctype html><html lang="id">${map}
    <script>
      const documents = ${answers};
      const real = window.fetch;
      window.fetch = (url) => {
        const path = new URL(url).pathname.slice(4);
        return Promise.resolve(documents[path] ? new Response(JSON.stringify(documents[path])) : new Response('', { status: 404 }));
      };
    </script>
    <script type="module" src="/src/define.ts"></script>${tag}</html>`;
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  return frame.contentWindow as Page;
}

const ENDPOINT = 'endpoint="https://widget.example.go.id/v1/"';
const only = (page: Page) => page.document.body.firstElementChild as HTMLElement;

describe('what comes on demand', () => {
  it('is not missed by a card: number and sentence stand without it', async () => {
    const page = await pageWith(`<opd-program-card program="tarok-city" ${ENDPOINT}></opd-program-card>`, {
      blocked: true,
      documents: { 'programs/tarok-city.json': packageOf() },
    });
    const card = only(page);
    await until(() => card.shadowRoot?.textContent?.includes('di belakang rencana'));
    const text = card.shadowRoot!.textContent!.replace(/\s+/g, ' ');
    expect(text).to.match(/62 % ?fisik, 8 poin di belakang rencana, per 12 Nov 2026/);
    expect(card.shadowRoot!.querySelector('dl') == null).to.equal(true);
    expect(card.offsetHeight).to.be.greaterThan(100);
  });

  it('is not missed by a failure: a sentence and a button stand without it', async () => {
    const page = await pageWith(`<opd-program-card program="hilang" ${ENDPOINT}></opd-program-card>`, {
      blocked: true,
    });
    const card = only(page);
    await until(() => card.shadowRoot?.textContent?.includes('Belum bisa dimuat.'));
    expect(card.shadowRoot!.querySelector('button')!.textContent).to.equal('Coba lagi');
  });

  it('is fetched by the first “more”, which then shows what it was pressed for', async () => {
    const page = await pageWith(`<opd-news-feed ${ENDPOINT}></opd-news-feed>`, {
      documents: { 'news.json': feedOf(items(8)) },
    });
    const feed = only(page);
    await until(() => feed.shadowRoot?.textContent?.includes('Berita 5'));
    expect(page.performance.getEntriesByName(new URL(FILE, location.href).href)).to.have.length(0);
    feed.shadowRoot!.querySelector('button')!.click();
    await until(() => feed.shadowRoot?.textContent?.includes('3 berita lain dimuat.'));
    expect(feed.shadowRoot!.querySelectorAll('li')).to.have.length(8);
  });

  it('says so where the first “more” cannot have it', async () => {
    const page = await pageWith(`<opd-news-feed ${ENDPOINT}></opd-news-feed>`, {
      blocked: true,
      documents: { 'news.json': feedOf(items(8)) },
    });
    const feed = only(page);
    await until(() => feed.shadowRoot?.textContent?.includes('Berita 5'));
    feed.shadowRoot!.querySelector('button')!.click();
    await until(() => feed.shadowRoot?.textContent?.includes('Belum bisa dimuat.'));
    expect(feed.shadowRoot!.querySelectorAll('li')).to.have.length(5);
  });
});
