import type { Histogram } from 'prom-client';
import { importOptional } from '../feedback/import-optional.js';
import { BOUNDS, type RequestCounts } from './request-counts.js';
import type { StoreFigures } from './store-figures.js';

export interface Measured {
  requests: RequestCounts['all'];
  /** How often the store could not be used, and how often something broke. */
  errors: Readonly<Record<'store' | 'other', number>>;
  /** Missing where there is no store, or it cannot be used. */
  store?: StoreFigures;
  /** Whether the store answered; missing where there is none. */
  storeUp?: boolean;
  /** When the current edition was published, milliseconds since 1970; missing while there is none yet. */
  published: number | undefined;
}

/** The text format of Prometheus 0.0.4, which other monitors read as well. */
export const METRICS_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

/** What a monitor is told. No label holds what a person wrote. @throws WrongStoreSettings where prom-client is not installed */
export async function metricsText({ requests, errors, store, storeUp, published }: Measured): Promise<string> {
  const prom = (await importOptional('prom-client', () => import('prom-client'))).default;
  const registry = new prom.Registry();
  const registers = [registry];
  const gauge = (name: string, help: string, value: number) => new prom.Gauge({ name, help, registers }).set(value);
  const counter = (name: string, help: string, value: number) => new prom.Counter({ name, help, registers }).inc(value);

  const answers = new prom.Counter({
    name: 'opd_http_requests_total',
    help: 'Answered requests by kind of address and status.',
    labelNames: ['route', 'status'],
    registers,
  });
  for (const [route, { statuses }] of requests)
    for (const [status, count] of statuses) answers.inc({ route, status }, count);
  registry.registerMetric(durationsOf(prom.Histogram, requests));

  const failures = new prom.Counter({
    name: 'opd_errors_total',
    help: 'Errors behind an answer: the store could not be used, or something broke.',
    labelNames: ['kind'],
    registers,
  });
  for (const [kind, count] of Object.entries(errors)) failures.inc({ kind }, count);

  if (published != undefined)
    gauge('opd_edition_published_seconds', 'When the current edition was published, since 1970.', published / 1000);
  if (storeUp != undefined) gauge('opd_store_up', 'Whether the store answers.', storeUp ? 1 : 0);
  if (store) {
    const messages = new prom.Gauge({
      name: 'opd_messages',
      help: 'Messages by agency (empty: none yet) and tray.',
      labelNames: ['agency', 'tray'],
      registers,
    });
    for (const { agency, tray, count } of store.messages) messages.set({ agency, tray }, count);
    const notices = new prom.Gauge({
      name: 'opd_notices',
      help: 'Notices that wait to be sent, or failed for good.',
      labelNames: ['state'],
      registers,
    });
    for (const [state, count] of Object.entries(store.notices)) notices.set({ state }, count);
    gauge('opd_notices_late_seconds', 'How long the notice that waits longest is overdue.', store.latest);
    gauge('opd_exchanges_waiting', 'Messages that wait for another Open311 server.', store.exchanges);
    gauge('opd_photos', 'Photos that are kept.', store.photos);
  }

  const { user, system } = process.cpuUsage();
  counter('process_cpu_seconds_total', 'CPU time of this process.', (user + system) / 1e6);
  gauge('process_resident_memory_bytes', 'Memory of this process.', process.memoryUsage.rss());
  gauge('process_start_time_seconds', 'When this process began, since 1970.', performance.timeOrigin / 1000);
  return registry.metrics();
}

/** A histogram of what is counted already. */
function durationsOf(Base: typeof Histogram, requests: RequestCounts['all']): Histogram<'route'> {
  const name = 'opd_http_request_duration_seconds';
  const help = 'How long answers took, by kind of address.';
  class Durations extends Base<'route'> {
    /** What the registry asks of a metric. */
    getForPromString() {
      const values = [...requests].flatMap(([route, { durations, seconds }]) => {
        let sum = 0;
        const buckets = durations.map((count, place) => ({
          metricName: `${name}_bucket`,
          labels: { le: BOUNDS[place] ?? '+Inf', route },
          value: (sum += count),
        }));
        return [
          ...buckets,
          { metricName: `${name}_sum`, labels: { route }, value: seconds },
          { metricName: `${name}_count`, labels: { route }, value: sum },
        ];
      });
      return Promise.resolve({ name, help, type: 'histogram', values });
    }
  }
  return new Durations({ name, help, labelNames: ['route'], buckets: [...BOUNDS], registers: [] });
}
