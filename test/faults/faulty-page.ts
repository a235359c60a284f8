import { waitUntil } from '@open-wc/testing';
import { indexedCopies } from '../../src/client/copies.js';
import '../../src/define.js';
import type { OpdLoadEvent } from '../../src/widgets/events.js';
import type { WidgetElement } from '../../src/widgets/widget-element.js';
import { textOf } from '../support/place.js';
import { news } from './good-news.js';
import { program } from './good-program.js';

/** What the plugin tells of its broken endpoints. */
export const about = (await (await fetch('/faults/about.json')).json()) as {
  ports: number[];
  all: boolean;
  suite: string[];
};

export const WIDGETS = ['card', 'meter', 'inline', 'feed'] as const;
export type Widget = (typeof WIDGETS)[number];

/** What a kind of fault has to lead to where nothing is held. */
export type Cold = 'shown' | 'failed' | 'either';

export interface Case {
  kind: string;
  argument?: string | number;
  widget: Widget;
  held: boolean;
  cold: Cold;
  /** Whether a good answer may say something else than the copy: facts that are gone from it are not shown. */
  mayDiffer?: boolean;
}

/** Every widget, cold and with a copy held. */
export const everyWidget = (kind: string, cold: Cold, more: Partial<Case> = {}): Case[] =>
  WIDGETS.flatMap((widget) => [false, true].map((held) => ({ kind, cold, widget, held, ...more })));

const troubles: string[] = [];
window.addEventListener('error', (event) => troubles.push(`exception: ${event.message}`));
window.addEventListener('unhandledrejection', (event) => troubles.push(`unhandled: ${String(event.reason)}`));
const { error: say } = console;
console.error = (...words: unknown[]) => {
  troubles.push(`console.error: ${words.join(' ')}`);
  say(...words);
};
const { warn } = console;
console.warn = (...words: unknown[]) => {
  const said = words.join(' ');
  // The one line of a tag whose programme does not exist.
  if (!/^opd-widgets: <opd-[\w-]+> .+ \(#opd-debug\)$/.test(said)) troubles.push(`console.warn: ${said}`);
  warn(...words);
};

/** How many cases ended how, by kind. */
const table: Record<string, Record<string, number>> = {};

type AnyWidget = WidgetElement<unknown>;

const TAGS = {
  card: ['opd-program-card', ''],
  meter: ['opd-progress-meter', ''],
  inline: ['opd-progress-meter', 'inline'],
  feed: ['opd-news-feed', ''],
} as const;

/** Longer than the client's own deadline of 15 s, on a busy machine. */
const PATIENCE = 25_000;
const HELD_FOR = 3 * 3600e3;
let seeds = 0;

/** Puts an element into the page and waits until its endpoint has answered or was given up. */
async function settle({ kind, argument = '-', widget, held }: Case, page: Element): Promise<AnyWidget | undefined> {
  const seed = seeds++;
  const base = `http://127.0.0.1:${about.ports[seed % about.ports.length]}/${kind}/${encodeURIComponent(argument)}/${seed}/v1/`;
  if (held) {
    const copy = widget == 'feed' ? news : program;
    const url = base + (widget == 'feed' ? 'news.json' : 'programs/tarok-city.json');
    const text = JSON.stringify(copy).replace('"64"', '"62"');
    await indexedCopies().set(url, { time: Date.now() - HELD_FOR, text, url });
  }
  const [tag, variant] = TAGS[widget];
  const element = document.createElement(tag) as unknown as AnyWidget;
  element.setAttribute('endpoint', base);
  if (widget != 'feed') element.setAttribute('program', 'tarok-city');
  if (variant) element.setAttribute('variant', variant);
  const answered = new Promise<true>((resolve) => {
    element.addEventListener('error', () => resolve(true));
    element.addEventListener('load', (event) => {
      if (!(event as OpdLoadEvent).stale) resolve(true);
    });
  });
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
  page.append(element);
  return (await Promise.race([answered, late])) && element;
}

const saysFailed = (element: HTMLElement): boolean => textOf(element).includes('Coba lagi');

/** What is wrong with a widget after its endpoint did what it did; nothing when all is well. */
function faultOf({ widget, held, cold, mayDiffer }: Case, element: HTMLElement | undefined): string | undefined {
  if (!element) return 'no answer and no words: waits for ever';
  const text = textOf(element);
  const failed = saysFailed(element);
  if (!element.getBoundingClientRect().height) return 'has no height';
  if (!text || /^Memuat|undefined|NaN|\[object/.test(text)) return `says “${text}”`;
  if (held && failed) return `good data was replaced by “${text}”`;
  if (!held && cold == 'failed' && !failed) return `shows “${text}” of what cannot be good`;
  if (!held && cold == 'shown' && failed) return `says “${text}” of what is good`;
  if (failed || mayDiffer) return;
  const isCopy = text.includes('data tersimpan');
  if (isCopy && !text.includes('data tersimpan, 3 jam lalu')) return `does not say the age of its copy: “${text}”`;
  const known = widget == 'feed' ? 'Pasar dibuka' : isCopy ? '62 %' : '64 %';
  return text.includes(known) ? undefined : `shows something else: “${text}”`;
}

/** Empties the store, which belongs to this page alone: the forty-first copy would drive out the others in mid-test. */
async function forgetCopies(): Promise<void> {
  await indexedCopies().set('-', {});
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('opd-widgets');
    opening.onerror = reject;
    opening.onsuccess = () => {
      const change = opening.result.transaction('copies', 'readwrite');
      change.objectStore('copies').clear();
      change.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

const BATCH = 24;

/** Runs cases, some at a time on one page, and answers what was wrong. */
export async function faultsOf(cases: Case[], batch = BATCH): Promise<string[]> {
  const faults: string[] = [];
  for (let start = 0; start < cases.length; start += batch) {
    const part = cases.slice(start, start + batch);
    await forgetCopies();
    const page = document.createElement('main');
    document.body.append(page);
    const elements = await Promise.all(part.map((one) => settle(one, page)));
    // The storage may be slower than a failing network; then the copy takes the place of the failure.
    await waitUntil(
      () => part.every((one, index) => !one.held || !elements[index] || !saysFailed(elements[index])),
      '',
      {
        interval: 20,
        timeout: 3000,
      },
    ).catch(() => {});
    await Promise.all(elements.map((element) => element?.updateComplete));
    part.forEach((one, index) => {
      const fault = faultOf(one, elements[index]);
      const name = `${one.kind} ${one.argument ?? ''}, ${one.widget}, ${one.held ? 'held' : 'cold'}`;
      if (fault) faults.push(`${name}: ${fault}`);
      const column = `${one.widget} ${one.held ? 'held' : 'cold'}`;
      const row = (table[one.kind] ??= {});
      row[column] = (row[column] ?? 0) + 1;
      row.faults = (row.faults ?? 0) + (fault ? 1 : 0);
    });
    page.remove();
    faults.push(...troubles.splice(0));
  }
  return faults;
}

/** Writes into the test log how many cases there were of each kind. */
export function printTable(): void {
  const columns = WIDGETS.flatMap((name) => [`${name} cold`, `${name} held`]);
  const rows = Object.entries(table).map(([kind, row]) => [
    kind,
    ...[...columns, 'faults'].map((name) => row[name] ?? 0),
  ]);
  const lines = [['kind', ...columns, 'faults'], ...rows].map((row) => row.join(' | '));
  console.log(`Cases by kind, ${about.all ? 'all' : 'a sample; all: npm run test:faults'}:\n${lines.join('\n')}`);
}
