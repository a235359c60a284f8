// The lines of the table: what each part found, as `[what, reach, measured, ok]`; `ok` is missing where nothing is promised.
import { median, written } from './statistics.mjs';

const KB = 1024;
const MB = 1024 * KB;
const times = (ratio) => `${ratio.toFixed(2)}×`;
const count = (number) => number.toLocaleString('en');
const percent = ({ median: middle, min, max }) =>
  `${written({ median: middle * 100, min: min * 100, max: max * 100 }, 1)} %`;
/** What the slowest of a hundred messages may take. */
const P99 = { sqlite: 250, postgres: 300 };

export const rowsOf = {
  sizes: (found) =>
    Object.entries(found).map(([name, bytes]) => {
      const limit = { 'opd-widgets.js': 12_288, 'opd-program-parts.js': undefined }[name] ?? 9_216;
      return name == 'opd-program-parts.js'
        ? [`\`${name}\`, brotli 11 (after the first content)`, '–', `${count(bytes)} bytes`]
        : [`\`${name}\`, brotli 11`, `≤ ${count(limit)} bytes`, `${count(bytes)} bytes`, bytes <= limit];
    }),

  shown: ({ candidates, ratios, documents }) => {
    const { vanilla, ours, 'ours + preload': preload } = candidates;
    const all = (figure, decimals) =>
      `${written(vanilla[figure], decimals)} · ${written(ours[figure], decimals)} · ${written(preload[figure], decimals)}`;
    return [
      ['all three widgets complete, against vanilla', '≤ 1.10×', times(ratios.ours), ratios.ours <= 1.1],
      ['the same with the preload lines', '≤ 0.95×', times(ratios.preload), ratios.preload <= 0.95],
      ['main thread, against vanilla', '≤ 1.15×', times(ratios.mainThread), ratios.mainThread <= 1.15],
      ['main thread with the preload lines', '–', times(ratios.mainThreadPreload)],
      ['first content (sentence and news), against vanilla', '–', times(ratios.first)],
      ['the same with the preload lines', '–', times(ratios.firstPreload)],
      ['complete, ms: vanilla · ours · ours + preload', '–', all('complete')],
      ['first content, ms', '–', all('first')],
      ['main thread, ms at ÷6', '–', all('mainThread')],
      ['of it script, ms', '–', all('script')],
      ['largest contentful paint (a picture), ms', '–', all('paint')],
      ['layout shift', '–', all('shift', 3)],
      ['bytes over the wire until all is calm', '–', all('bytes')],
      ['requests', '–', all('requests')],
      ['documents that the page asks for', '–', documents.map((path) => `\`${path}\``).join(', ')],
    ];
  },

  baked: ({ candidates, ratios, room }) => {
    const { plain, baked, 'baked tag': tag } = candidates;
    const all = (figure, decimals) =>
      [plain, baked, tag].map((candidate) => written(candidate[figure], decimals)).join(' · ');
    const still = ({ shift }) => Number(shift.max.toFixed(2)) == 0;
    return [
      ['figures painted, baked `div`, against plain HTML', '≤ 1.05×', times(ratios.div), ratios.div <= 1.05],
      ['the same, baked tag', '≤ 1.05×', times(ratios.tag), ratios.tag <= 1.05],
      ['figures painted, ms: plain · `div` · tag', '–', all('shown')],
      [
        `layout shift until the widget is whole, \`min-height:${room}px\`: \`div\` · tag`,
        '0.00',
        [baked, tag].map(({ shift }) => written(shift, 3)).join(' · '),
        still(baked) && still(tag),
      ],
      ['main thread until all is calm, ms at ÷6', '–', all('mainThread')],
      ['bytes over the wire until all is calm', '–', all('bytes')],
    ];
  },

  shift: (found) =>
    Object.entries(found).map(([name, shift]) => [
      `layout shift of an article with the demo's snippets, ${name}`,
      '≤ 0.02',
      written(shift, 3),
      shift.median <= 0.02,
    ]),

  cards: ({ ours, vanilla, programs }) => [
    [`1,000 cards of ${programs} programmes: programme requests`, '1', String(ours.documents), ours.documents == 1],
    [
      '1,000 cards: main thread a card, ms at ÷1',
      '≤ 1.5',
      `${written(ours.mainThread, 2)}; vanilla ${written(vanilla.mainThread, 2)}`,
      ours.mainThread.median <= 1.5,
    ],
    [
      '1,000 cards: JavaScript heap a card, bytes',
      '≤ 3,072',
      `${written(ours.heap)}; vanilla ${written(vanilla.heap)}`,
      ours.heap.median <= 3 * KB,
    ],
    [
      'exponent of the main thread from 100 to 1,000 cards, net of one',
      '≤ 1.1',
      `${ours.exponent.toFixed(2)}; vanilla ${vanilla.exponent.toFixed(2)}`,
      ours.exponent <= 1.1,
    ],
  ],

  news: ({ bytes, whole, pages }) => [
    [
      `10,000 items in one document of ${count(bytes)} bytes: longest task, ms at ÷1`,
      '≤ 200',
      `${written(whole.wall)}; processor ${written(whole.thread)}`,
      whole.wall.median <= 200,
    ],
    [
      'the same: heap growth, MB',
      '≤ 30',
      written({ median: whole.heap.median / MB, min: whole.heap.min / MB, max: whole.heap.max / MB }, 1),
      whole.heap.median <= 30 * MB,
    ],
    [
      `10,000 items in pages of 50, ${pages.shown} shown by "more": longest task, ms`,
      '≤ 200',
      `${written(pages.wall)}; processor ${written(pages.thread)}`,
      pages.wall.median <= 200,
    ],
    [
      'the same: heap growth, MB',
      '≤ 30',
      written({ median: pages.heap.median / MB, min: pages.heap.min / MB, max: pages.heap.max / MB }, 1),
      pages.heap.median <= 30 * MB,
    ],
  ],

  endpoint: ({ results, memory, path, connections }) => [
    ...results.map(({ encoding, endpoint, bare, ratio, ratios, cpuRatio }) => [
      `\`${path}\` (${encoding}), ${connections} connections, against a bare node:http server`,
      '≥ 0.8×',
      `${times(ratio)} (${Math.min(...ratios)}–${Math.max(...ratios)}); ${count(endpoint)} and ${count(bare)} a second; by processor time ${times(cpuRatio)}`,
      ratio >= 0.8,
    ]),
    ['endpoint: resident memory after it', '≤ 120 MB', `${memory.endpointMB} MB`, memory.endpointMB <= 120],
  ],

  collector: ({ candidates, ratios, seconds }) => {
    const { peer, ...collectors } = candidates;
    const ratio = median(ratios);
    return [
      [
        `peer: accepted a second, ${seconds} s`,
        '–',
        `${written(peer.rate)}; p50 ${written(peer.p50)} ms, p99 ${written(peer.p99)} ms`,
      ],
      ...Object.entries(collectors).flatMap(([name, found]) => [
        [
          `${name}: accepted a second, ${seconds} s`,
          ...(name == 'sqlite'
            ? ['≥ 500, or ≥ 10× the peer', written(found.rate), found.rate.median >= 500 || ratio >= 10]
            : ['≥ 300', written(found.rate), found.rate.median >= 300]),
        ],
        ...(name == 'sqlite' ? [['sqlite: against the peer', '–', times(ratio)]] : []),
        [
          `${name}: p99, ms`,
          `≤ ${P99[name]}`,
          `${written(found.p99)}; p50 ${written(found.p50)}`,
          found.p99.median <= P99[name],
        ],
        [
          `${name}: rows in the database, and answers 2xx`,
          'the same',
          `${count(found.rows)} and ${count(found.accepted)}; other answers: ${found.others.join(', ') || 'none'}`,
          found.exact,
        ],
        [
          `${name}: most resident memory of the endpoint, MB`,
          '≤ 150',
          written(found.memory),
          found.memory.median <= 150,
        ],
        [
          `${name}: processor, of one core`,
          '–',
          `endpoint ${written(found.serverProcessor, 2)}, load generator ${written(found.processor, 2)}`,
        ],
      ]),
    ];
  },

  flood: ({ others, slowest, floodRate, flooderAccepted, people, seconds }) => [
    ['one address floods: messages of 20 others accepted', '100 %', percent(others), others.min == 1],
    ['the same: slowest answer to the others, ms', '–', written(slowest)],
    [
      'the same: what the address floods a second, and what of it is accepted',
      '–',
      `${written(floodRate)}; ${written(flooderAccepted)} in all`,
    ],
    [
      '200 people behind one address at once, each of whom does the sum when asked: accepted',
      '≥ 95 %',
      `${percent(people)}, after ${written(seconds, 1)} s, in which this machine did all sums`,
      people.min >= 0.95,
    ],
  ],

  proof: ({ bytes, sums }) => [
    ['`opd-proof-of-work.js`, brotli 11', '≤ 1,536 bytes', `${count(bytes)} bytes`, bytes <= 1.5 * KB],
    ...sums.flatMap(({ name, number, took, wall, thread }) => [
      [`${name} (${count(number)} numbers): time at ÷6, ms`, '≤ 1,000', written(took), took.median <= 1_000],
      [
        `${name}: longest task, ms of processor time`,
        '≤ 50',
        `${written(thread)}; by the clock ${written(wall)}`,
        thread.median <= 50,
      ],
    ]),
  ],

  publisher: ({ first, again, memory, requests, encoded, many, list, tables }) => [
    ['20 sites × 50 items with a picture each, the first time, s', '–', (first / 1000).toFixed(1)],
    ['the same with nothing changed, ms, whole process', '≤ 3,000', written(again), again.median <= 3000],
    ['the same: requests', '≤ 20', count(requests), requests <= 20],
    ['the same: pictures encoded again', '0', count(encoded), encoded == 0],
    ['the same: resident memory, MB', '–', written(memory)],
    ['the same with 300 programmes × 36 months beside them, ms', '–', written(many)],
    ...tables.flatMap(({ programs, time, memory: most }) => [
      [
        `table of ${count(programs)} programmes × 36 months, ms, whole process`,
        programs == 10_000 ? '≤ 10,000' : '–',
        written(time),
        programs == 10_000 ? time.median <= 10_000 : undefined,
      ],
      [
        `the same: most resident memory, MB`,
        programs == 10_000 ? '≤ 400' : '–',
        written(most),
        programs == 10_000 ? most.median <= 400 : undefined,
      ],
    ]),
    ['10,000 programmes against 1,000, time', 'near 10×', times(tables[1].time.median / tables[0].time.median)],
    ['`programs.json` of 300 programmes, brotli 11', '≤ 61,440 bytes', `${count(list)} bytes`, list <= 60 * KB],
  ],

  inbox: ({ count: messages, engines }) =>
    Object.entries(engines).flatMap(([engine, { found, indexing }]) => [
      [`${engine}: ${count(messages)} messages indexed, a second`, '–', count(Math.round(messages / indexing))],
      ...Object.entries(found).map(([name, { ours, bare }]) => [
        `${engine}, ${name}: ms, and the same statements by the bare driver`,
        name.startsWith('page') ? '≤ 150 ms' : '≤ 150 ms, ≤ 2×',
        `${written(ours, 1)}; ${written(bare, 1)}; ${times(ours.median / bare.median)}`,
        ours.median <= 150 && (name.startsWith('page') || ours.median <= 2 * bare.median),
      ]),
    ]),
};
