// Many programme cards on one page: requests, main-thread time and heap a card, and how both grow; the hand-written page beside.
import { readFile } from 'node:fs/promises';
import { PHONE, countTraffic, heapAfterCollection, metrics, settled, withPage } from './browser.mjs';
import { startHost } from './host-server.mjs';
import { interleaved, median, spread } from './statistics.mjs';

const COUNTS = [1, 100, 1000];
const KINDS = ['ours', 'vanilla'];

/** Programmes that the hand-written page can show too: it knows no missing figures. */
async function programs(endpoint) {
  const { projects } = await (await fetch(`${endpoint}/v1/programs.json`)).json();
  const has = (list, id) => list?.some((metric) => metric.id == id && metric.observations?.length);
  return projects
    .filter(
      ({ metrics: facts, forecasts, period, budget, publicAuthority, _opd }) =>
        has(facts, 'physicalProgress') &&
        has(facts, 'financialProgress') &&
        has(forecasts, 'physicalProgress') &&
        facts.every(({ observations }) =>
          observations.every(({ measure, dimensions }) => measure != null && !dimensions),
        ) &&
        period?.startDate &&
        period.endDate &&
        budget?.amount &&
        publicAuthority &&
        _opd?.image,
    )
    .map(({ id }) => id);
}

function page(kind, count, ids, endpoint) {
  const cards = Array.from({ length: count }, (_, index) => {
    const id = ids[index % ids.length];
    return kind == 'ours'
      ? `<opd-program-card program="${id}"></opd-program-card>`
      : `<div data-show="card" data-list="programs.json" data-program="${id}"></div>`;
  });
  const script =
    kind == 'ours'
      ? `<script type="module" src="${endpoint}/opd-widgets.js"></script>`
      : `<script defer src="/vanilla.js" data-endpoint="${endpoint}/v1/"></script>`;
  return `<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Kartu</title><link rel="icon" href="data:,">${script}<body>${cards.join('\n')}</body></html>`;
}

/** The last card is drawn last. */
const isComplete = () => {
  const last = document.body.lastElementChild;
  return (last.shadowRoot ?? last).querySelectorAll('svg.bar').length == 2;
};

const visit = (browser, address) =>
  withPage(browser, { viewport: PHONE }, async (tab, session) => {
    const traffic = countTraffic(session);
    await tab.goto(address);
    await tab.waitForFunction(isComplete, { polling: 200, timeout: 120_000 });
    await settled(traffic, 1000);
    const { mainThread } = await metrics(session);
    const documents = [...traffic.rows.values()].filter(({ url }) => /\/programs[./]/.test(url)).length;
    return { mainThread, documents, heap: await heapAfterCollection(session) };
  });

/** Slope in a double logarithmic plot, without what one card costs anyway. */
const exponent = ([one, hundred, thousand]) => Math.log10((thousand - one) / (hundred - one));

export async function cards({ browser, endpoint, rounds }) {
  const ids = await programs(endpoint);
  const runs = KINDS.flatMap((kind) => COUNTS.map((count) => `${kind} ${count}`));
  const host = await startHost({
    '/vanilla.js': {
      type: 'text/javascript; charset=utf-8',
      body: await readFile(new URL('pages/vanilla.js', import.meta.url)),
    },
    ...Object.fromEntries(
      runs.map((run) => {
        const [kind, count] = run.split(' ');
        return [
          `/${kind}-${count}.html`,
          { type: 'text/html; charset=utf-8', body: page(kind, +count, ids, endpoint) },
        ];
      }),
    ),
  });
  try {
    const found = await interleaved(runs, rounds, (run) =>
      visit(browser, `${host.origin}/${run.replace(' ', '-')}.html`),
    );
    const result = Object.fromEntries(
      KINDS.map((kind) => {
        const of = (count, figure) => found[`${kind} ${count}`].map((one) => one[figure]);
        const [one, hundred, thousand] = COUNTS;
        const perCard = (figure, from) =>
          spread(of(thousand, figure).map((value, round) => (value - of(from, figure)[round]) / (thousand - from)));
        return [
          kind,
          {
            documents: Math.max(...of(hundred, 'documents'), ...of(thousand, 'documents')),
            mainThread: perCard('mainThread', one),
            // From a hundred on, where the list of programmes is held as well.
            heap: perCard('heap', hundred),
            exponent: exponent(COUNTS.map((count) => median(of(count, 'mainThread')))),
            medians: COUNTS.map((count) => median(of(count, 'mainThread'))),
          },
        ];
      }),
    );
    return { programs: ids.length, ...result };
  } finally {
    await host.stop();
  }
}
